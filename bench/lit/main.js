// The contender in Lit: small elements, each of which hears of the keys that it shows. They draw into the page itself and
// not into a shadow root, since all contenders share one style sheet.
import { LitElement, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  Meeting, PARTS, TEAM, allWords, checkedKey, countWords, grouped, liveWords, nameKey, noteKey, savedWords,
} from '../record.js';
import { SAVED, TICK, UNSAVED } from '../icons.js';

const meeting = new Meeting();

/** Draws its element again when what it reads of the meeting is another value. */
class Follows {
  constructor(host, reads) {
    this.host = host;
    this.reads = reads;
    host.addController(this);
  }

  hostConnected() {
    this.value = this.reads();
    this.leave = meeting.listen(() => {
      const value = this.reads();
      if (value === this.value) return;
      this.value = value;
      this.host.requestUpdate();
    });
  }

  hostDisconnected() {
    this.leave();
  }
}

/** An element without a shadow root. */
class Plain extends LitElement {
  createRenderRoot() {
    return this;
  }
}

const icon = (path) =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} pathLength="1"></path></svg>`;

class Head extends Plain {
  #done = new Follows(this, meeting.done);
  #saved = new Follows(this, () => meeting.saved);

  render() {
    const saved = this.#saved.value;
    return html`<div class="head">
      <h2>IEP checklist</h2>
      <div class="words">
        <span class="count" id="count">${countWords(this.#done.value)}</span>
        <span class="saved" id="saved"
          >${saved === undefined ? nothing : icon(saved ? SAVED : UNSAVED)}<span>${savedWords(saved)}</span></span
        >
      </div>
      <div class="beads" aria-hidden="true">
        ${PARTS.map((_, at) => html`<i class=${at < this.#done.value ? 'bead on' : 'bead'}></i>`)}
      </div>
    </div>`;
  }
}

class Row extends Plain {
  static properties = { part: { attribute: false }, fresh: { state: true } };
  #checked = new Follows(this, () => meeting.isChecked(this.part[0]));

  render() {
    const [part, title, gist] = this.part;
    const checked = this.#checked.value;
    return html`<div class=${classMap({ row: true, done: checked, just: this.fresh === true })} role="listitem">
      <span class=${classMap({ tick: true, fresh: this.fresh === true })}>
        <input type="checkbox" autocomplete="off" data-key=${checkedKey(part)} aria-labelledby="t-${part}"
          .checked=${live(checked)} @change=${this.#change} />
        <span class="ring" aria-hidden="true">${icon(TICK)}</span>
      </span>
      <button type="button" class="open" @click=${() => document.getElementById(`n-${part}`).focus()}>
        <span class="title" id="t-${part}">${title}</span><span class="gist">${gist}</span>
      </button>
    </div>`;
  }

  #change({ currentTarget }) {
    const [part, title] = this.part;
    const { checked } = currentTarget;
    // Whether it was checked off here, and not in another tab or an earlier visit.
    this.fresh = checked;
    if (checked) navigator.vibrate?.(8);
    meeting.put(checkedKey(part), checked);
    this.dispatchEvent(new CustomEvent('said', { detail: liveWords(title, checked, meeting.done()), bubbles: true }));
  }
}

class Field extends Plain {
  static properties = { name: {}, label: {}, spot: {}, long: { type: Boolean } };
  #text = new Follows(this, () => meeting.value(this.name) ?? '');

  render() {
    const text = live(this.#text.value);
    return html`<label class="field"
      >${this.label}
      ${this.long
        ? html`<textarea id=${this.spot} autocomplete="off" data-key=${this.name} .value=${text} @input=${this.#type}></textarea>`
        : html`<input autocomplete="off" data-key=${this.name} .value=${text} @input=${this.#type} />`}</label
    >`;
  }

  #type({ currentTarget }) {
    meeting.type(this.name, currentTarget.value);
  }
}

class All extends Plain {
  #done = new Follows(this, meeting.done);

  render() {
    const done = this.#done.value;
    return html`<p class="all" id="all" ?hidden=${done < PARTS.length}>${allWords(done)}</p>`;
  }
}

class Kept extends Plain {
  #kept = new Follows(this, () => meeting.kept);
  #past = new Follows(this, () => meeting.past);

  render() {
    const { count, newest } = this.#kept.value;
    return html`<section>
      <h3><span id="kept">${grouped(count)}</span> notes kept</h3>
      <ul class="notes-kept">
        ${repeat(newest, ([key]) => key, ([, text]) => html`<li>${text}</li>`)}
      </ul>
      <p>Past meetings: <span id="past">${this.#past.value}</span></p>
    </section>`;
  }
}

const SEATS = Array.from({ length: TEAM }, (_, at) => at + 1);

class Checklist extends Plain {
  static properties = { said: { state: true } };

  render() {
    return html`<bench-head></bench-head>
      <div class="rows" role="list" @said=${({ detail }) => (this.said = detail)}>
        ${PARTS.map((part) => html`<bench-row .part=${part}></bench-row>`)}
      </div>
      <bench-all></bench-all>
      <section>
        <h3>Notes</h3>
        ${PARTS.map(([part, title]) => html`<bench-field name=${noteKey(part)} label=${title} spot="n-${part}" long></bench-field>`)}
      </section>
      <section>
        <h3>Team</h3>
        ${SEATS.map((seat) => html`<bench-field name=${nameKey(seat)} label="Person ${seat}"></bench-field>`)}
      </section>
      <bench-kept></bench-kept>
      <p class="unseen" id="live" aria-live="polite">${this.said}</p>`;
  }
}

const ELEMENTS = { head: Head, row: Row, field: Field, all: All, kept: Kept, checklist: Checklist };
for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(`bench-${name}`, element);

const list = document.createElement('bench-checklist');
document.getElementById('card').append(list);
// It is on the screen once the elements in it are.
await list.updateComplete;
await Promise.all([...list.querySelectorAll('*')].map((element) => element.updateComplete));
document.documentElement.dataset.ready = performance.now();
