/* The block in the editor: the settings at the side, and the real checklist as its preview.

   Written for the browser as it is, without JSX and without a build. The site's own settings come from the page, as
   `iepChecklistSite`; a field that is empty here uses them. */
( function ( blocks, blockEditor, components, element, i18n, site ) {
  'use strict';

  const { createElement: make, useEffect, useRef } = element;
  const { ExternalLink, PanelBody, SelectControl, TextControl, TextareaControl } = components;
  const { InspectorAdvancedControls, InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;
  const { __, sprintf } = i18n;

  /** When services start, as the element reads it. */
  const SERVICE_START = /^\d{1,3} (school-days|days|business-days) (signed|notice|meeting)$/;

  /** Each page that shows the preview needs the script once: the editor's own, and the frame around the text. */
  function bring( page ) {
    if ( page.getElementById( 'iep-checklist-preview-script' ) ) {
      return;
    }
    const script = page.createElement( 'script' );
    script.id = 'iep-checklist-preview-script';
    script.type = 'module';
    script.src = site.script;
    page.head.append( script );
  }

  /** What is the matter with a field, in words, by the block's names. */
  function wrong( given ) {
    const start = ( given.serviceStart || '' ).trim().replace( /\s+/g, ' ' );
    let json = '';
    try {
      const read = JSON.parse( ( given.settings || '' ).trim() || '{}' );
      if ( typeof read !== 'object' || read === null || Array.isArray( read ) ) {
        json = __( 'This has to begin with { and end with }.', 'iep-checklist' );
      }
    } catch ( error ) {
      /* translators: %s: what the browser says about the text. */
      json = sprintf( __( 'This is no JSON yet, so it is not used: %s', 'iep-checklist' ), error.message );
    }
    return {
      helpPhone: given.helpPhone && ! /\d/.test( given.helpPhone ) ? __( 'A phone number has digits.', 'iep-checklist' ) : '',
      helpUrl:
        given.helpUrl && ! /^https?:\/\/\S+$/i.test( given.helpUrl.trim() )
          ? __( 'The address has to begin with https://.', 'iep-checklist' )
          : '',
      serviceStart:
        start && ! SERVICE_START.test( start )
          ? __( 'Not used yet. Write a number, then school-days, days or business-days, then signed, notice or meeting.', 'iep-checklist' )
          : '',
      settings: json,
    };
  }

  /** The element's attributes: the block's good settings, then the site's. A preview keeps nothing. */
  function shown( given ) {
    const all = {};
    const errors = wrong( given );
    for ( const [ name, own ] of Object.entries( site.attributes ) ) {
      const value = ( ! errors[ own ] && ( given[ own ] || '' ).trim() ) || site.defaults[ name ];
      if ( value ) {
        all[ name ] = value;
      }
    }
    const { accent, ...attributes } = all;
    return {
      ...attributes,
      lang: attributes.lang || site.language,
      keep: 'visit',
      loading: 'eager',
      'storage-key': 'iep-checklist-preview',
      style: accent ? { '--iep-accent': accent } : {},
    };
  }

  function Preview( { given } ) {
    const frame = useRef();
    useEffect( () => {
      frame.current.inert = true;
      bring( frame.current.ownerDocument );
    }, [] );
    return make(
      'div',
      { ref: frame, className: 'iep-checklist-preview' },
      make(
        'iep-checklist',
        shown( given ),
        make( 'p', null, __( 'IEP checklist: the preview stands here once it is loaded.', 'iep-checklist' ) )
      )
    );
  }

  /** Any color as the six digits that the element takes, or nothing. */
  function digits( color ) {
    const brush = document.createElement( 'canvas' ).getContext( '2d' );
    brush.fillStyle = color || '';
    return color && /^#[0-9a-f]{6}$/.test( brush.fillStyle ) ? brush.fillStyle : undefined;
  }

  /** What stands in an empty field: what the site uses then. */
  function standard( name ) {
    const value = site.defaults[ name ];
    /* translators: %s: the value that is used where the field is left empty. */
    return value ? sprintf( __( 'Site: %s', 'iep-checklist' ), value ) : '';
  }

  function Edit( { attributes: given, setAttributes } ) {
    const errors = wrong( given );
    const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

    const set = ( own ) => ( value ) => setAttributes( { [ own ]: value || undefined } );
    const text = ( name, label, help, more ) => {
      const own = site.attributes[ name ];
      return make( TextControl, {
        ...common,
        key: own,
        label,
        help: errors[ own ] || help,
        className: errors[ own ] ? 'is-wrong' : undefined,
        placeholder: standard( name ),
        value: given[ own ] || '',
        onChange: set( own ),
        ...more,
      } );
    };
    const choice = ( name, label, help, options ) => {
      const own = site.attributes[ name ];
      const [ , ofSite ] = options.find( ( [ value ] ) => value === site.defaults[ name ] ) || [];
      const first = ofSite
        ? /* translators: %s: the value that is used where nothing is chosen. */
          sprintf( __( 'As for the whole site (%s)', 'iep-checklist' ), ofSite )
        : __( 'Standard', 'iep-checklist' );
      return make( SelectControl, {
        ...common,
        key: own,
        label,
        help,
        value: given[ own ] || '',
        options: [ { value: '', label: first }, ...options.map( ( [ value, words ] ) => ( { value, label: words } ) ) ],
        onChange: set( own ),
      } );
    };

    const wholeSite = site.settings
      ? make(
          'p',
          { key: 'site' },
          make( ExternalLink, { href: site.settings }, __( 'Set these once for the whole site', 'iep-checklist' ) )
        )
      : null;

    return make(
      'div',
      useBlockProps(),
      make(
        InspectorControls,
        { key: 'side' },
        make(
          PanelBody,
          { title: __( 'Who parents can call', 'iep-checklist' ) },
          text( 'help-name', __( 'Name of your center', 'iep-checklist' ), __( 'Shown on the Help sheet.', 'iep-checklist' ) ),
          text( 'help-phone', __( 'Phone', 'iep-checklist' ), __( 'Parents can call it by one tap.', 'iep-checklist' ), { type: 'tel' } ),
          text( 'help-url', __( 'Help page', 'iep-checklist' ), __( 'A page of your site. It begins with https://.', 'iep-checklist' ), { type: 'url' } ),
          wholeSite
        ),
        make(
          PanelColorSettings,
          {
            title: __( 'Color', 'iep-checklist' ),
            enableAlpha: false,
            colorSettings: [
              {
                label: __( 'Main color', 'iep-checklist' ),
                value: given.accent || site.defaults.accent,
                onChange: ( color ) => setAttributes( { accent: digits( color ) } ),
              },
            ],
          },
          make(
            'p',
            { key: 'note' },
            __( 'All other colors are made from it. Words stay readable with any color.', 'iep-checklist' )
          )
        ),
        make(
          PanelBody,
          { title: __( 'Language and look', 'iep-checklist' ), initialOpen: false },
          choice( 'lang', __( 'Language', 'iep-checklist' ), __( 'Parents can change it in the checklist.', 'iep-checklist' ), [
            [ 'en', __( 'English', 'iep-checklist' ) ],
            [ 'es', __( 'Spanish', 'iep-checklist' ) ],
          ] ),
          choice(
            'theme',
            __( 'Light or dark', 'iep-checklist' ),
            __( 'Standard goes by the parent’s device. Choose Light if your site has no dark colors.', 'iep-checklist' ),
            [
              [ 'light', __( 'Light', 'iep-checklist' ) ],
              [ 'dark', __( 'Dark', 'iep-checklist' ) ],
              [ 'auto', __( 'By the parent’s device', 'iep-checklist' ) ],
            ]
          ),
          choice(
            'heading-level',
            __( 'Level of the title', 'iep-checklist' ),
            __( 'One deeper than the heading above it on the page. Standard is 2.', 'iep-checklist' ),
            [ '1', '2', '3', '4', '5' ].map( ( level ) => [ level, level ] )
          )
        ),
        make(
          PanelBody,
          { title: __( 'Rules of your state', 'iep-checklist' ), initialOpen: false },
          text(
            'team-name',
            __( 'What the IEP team is called', 'iep-checklist' ),
            __( 'For example: ARD committee. Leave it empty if it is called the IEP team.', 'iep-checklist' )
          ),
          choice(
            'transition-age',
            __( 'Age to plan for life after school', 'iep-checklist' ),
            __( 'The national rule is 16. Some states begin sooner.', 'iep-checklist' ),
            [ '12', '13', '14', '15', '16' ].map( ( age ) => [ age, age ] )
          ),
          text(
            'service-start',
            __( 'How soon services start', 'iep-checklist' ),
            __( 'For example: 10 school-days signed. Leave it empty if you are not sure.', 'iep-checklist' )
          )
        ),
        make(
          PanelBody,
          { title: __( 'Your own links and questions', 'iep-checklist' ), initialOpen: false },
          make( TextareaControl, {
            ...common,
            key: 'settings',
            label: __( 'JSON', 'iep-checklist' ),
            help: errors.settings || __( 'More links and more to check, written as in the example. Leave it empty if you have none.', 'iep-checklist' ),
            placeholder: standard( 'settings' ) || site.example,
            className: errors.settings ? 'is-wrong' : undefined,
            rows: 8,
            dir: 'ltr',
            value: given.settings || '',
            onChange: set( 'settings' ),
          } )
        )
      ),
      make(
        InspectorAdvancedControls,
        { key: 'advanced' },
        choice(
          'keep',
          __( 'How long the list is kept', 'iep-checklist' ),
          __( 'On computers that many people use, as in a library, choose: until the tab is closed.', 'iep-checklist' ),
          [
            [ 'always', __( 'Until the parent erases it', 'iep-checklist' ) ],
            [ 'visit', __( 'Until the tab is closed', 'iep-checklist' ) ],
          ]
        ),
        choice( 'loading', __( 'When to load', 'iep-checklist' ), __( 'Where the checklist is at the top of the page, choose: at once.', 'iep-checklist' ), [
          [ 'lazy', __( 'When it is near the screen', 'iep-checklist' ) ],
          [ 'eager', __( 'At once', 'iep-checklist' ) ],
        ] ),
        text(
          'storage-key',
          __( 'Name of the list', 'iep-checklist' ),
          __( 'Two names make two lists on one site. Leave it as it is once parents use the page: under another name they find an empty list.', 'iep-checklist' )
        )
      ),
      make( Preview, { given } )
    );
  }

  const named = Object.entries( site.attributes ).map( ( [ name, own ] ) => [
    own,
    { type: 'string', shortcode: ( { named: given } ) => given[ name ] },
  ] );

  blocks.registerBlockType( 'iep-checklist/checklist', {
    edit: Edit,
    // WordPress makes it anew for each visitor.
    save: () => null,
    transforms: { from: [ { type: 'shortcode', tag: 'iep_checklist', attributes: Object.fromEntries( named ) } ] },
  } );
} )( window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element, window.wp.i18n, window.iepChecklistSite );
