//! The measures of Spanish: how easy a text is by Fernández Huerta.
//!
//! J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959), pages 29–32: 206.84 − 0.60 P − 1.02 F,
//! with P the syllables of a hundred words, and F the words of a sentence (G. Law, "Error in the Fernandez Huerta
//! Readability Formula", 2011). 70 to 80 is read in sixth grade, 80 to 90 in fifth.
//!
//! Spanish is written as it is spoken, so that syllables are counted by the rules of spelling alone.

use super::measures::Measures;
use super::reading::Reading;
use iep_checklist::content::Lang;

pub static SPANISH: Measures = Measures {
    lang: Lang::Es,
    syllables,
    longest: 22,
    block: |reading| at_least(70.0, reading),
    text: |reading| at_least(55.0, reading),
    long: 6,
    long_words: &[
        "preocupaciones",
        "discapacidades",
        "individualizado",
        "individualized",
        "acomodaciones",
        "calificaciones",
    ],
    stands_for: "significa",
    everyday: &["OK", "MB"],
    banned: &[
        "violación",
        "violaciones",
        "viola",
        "obligatorio",
        "obligatoria",
        "obligado",
        "obligada",
        "obligación",
        "requerido",
        "requerida",
        "requiere",
        "requisito",
        "falló",
        "falla",
        "fallar",
        "fracaso",
        "fracasó",
        "contrato",
        "tarde",
        "ilegal",
        "ilegales",
        "ilícito",
        "exigir",
        "exija",
        "exige",
        "demanda",
        "demandar",
        "usted debe",
        "debe usted",
        "incumple",
        "incumplimiento",
        "denegar",
        "denegado",
        "denegó",
        "culpa",
        "garantiza",
        "garantizar",
    ],
    untidy: |text| {
        let count = |sign: char| text.matches(sign).count();
        if count('¿') != count('?') {
            Some("open each question with ¿ and close it with ?")
        } else if count('¡') != count('!') {
            Some("open each call with ¡ and close it with !")
        } else if text.contains(['«', '»']) {
            Some("use curly quotes: “ ”")
        } else if text.contains(",”") {
            Some("put the comma after the ”")
        } else {
            None
        }
    },
};

fn at_least(least: f64, reading: &Reading) -> Option<String> {
    let ease = fernandez_huerta(reading);
    (ease < least).then(|| format!("Fernández Huerta {ease:.1} (at least {least})"))
}

/// How easy a text is: 100 and more is very easy, 0 very hard.
fn fernandez_huerta(reading: &Reading) -> f64 {
    206.84 - 0.60 * 100.0 * reading.syllables_per_word() - 1.02 * reading.words_per_sentence()
}

/// How many syllables a word has: as many as it has vowels, but for those that are spoken as one.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let vowel = |at: usize| {
        let letter = *letters.get(at)?;
        // A y sounds as a vowel where none follows it.
        let is_last = letters.get(at + 1).is_none_or(|next| !is_vowel(*next));
        (is_vowel(letter) || letter == 'y' && is_last).then_some(letter)
    };
    let mut count: usize = 0;
    for at in 0..letters.len() {
        let Some(letter) = vowel(at) else { continue };
        let before = at.checked_sub(1).and_then(vowel);
        count += usize::from(!before.is_some_and(|before| is_one_sound(before, letter)));
    }
    count.max(1)
}

fn is_vowel(letter: char) -> bool {
    "aeiouáéíóúü".contains(letter)
}

/// Whether two vowels in a row are spoken as one: where one of them is weak and bears no accent.
fn is_one_sound(before: char, after: char) -> bool {
    let is_weak = |letter| "iuüy".contains(letter);
    before != after && (is_weak(before) || is_weak(after))
}

#[test]
fn syllables_are_counted_as_a_dictionary_parts_them() {
    let known = [
        (1, "y el plan muy hay bien seis que guion buey son yo ley dio rey"),
        (2, "hijo día guía aún país oír leer ayer mayo cuota pausa ciudad huida juicio cuida deuda reunión puntuáis"),
        (3, "escuela maestro ahora ayuda idioma teatro oído lingüista envía línea poeta reúne cuídate servicio leído"),
        (4, "caótico educación ciudadano período inmediato psicólogo sabíamos"),
        (5, "adaptaciones representante consentimiento aeropuerto"),
        (6, "preocupaciones discapacidades responsabilidad"),
        (7, "individualizado"),
    ];
    let wrong: Vec<String> = known
        .iter()
        .flat_map(|(count, words)| words.split(' ').map(move |word| (*count, word)))
        .filter(|(count, word)| syllables(word) != *count)
        .map(|(count, word)| format!("{word}: counted {}, has {count}", syllables(word)))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_ease_of_a_known_text_is_the_known_one() {
    // 12 words in 2 sentences, 18 syllables: counted by hand.
    let reading = SPANISH.read(["La casa es de mi abuela. Yo vivo allí con mi perro."]);
    assert_eq!((reading.words, reading.sentences, reading.syllables), (12, 2, 18));
    assert!((fernandez_huerta(&reading) - 110.72).abs() < 0.01, "{}", fernandez_huerta(&reading));

    // The opening of Don Quixote: 33 words in one sentence, 60 syllables.
    let quixote = SPANISH
        .read(["En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que \
         vivía un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor."]);
    assert_eq!((quixote.words, quixote.sentences, quixote.syllables), (33, 1, 60));
    assert!((fernandez_huerta(&quixote) - 64.09).abs() < 0.01, "{}", fernandez_huerta(&quixote));
}

#[test]
fn spanish_is_typeset_as_spanish() {
    let untidy = SPANISH.untidy;
    for text in ["Cuándo?", "¿Cuándo", "Listo!", "«Sí»", "“Sí,” dijo"] {
        assert!(untidy(text).is_some(), "{text}");
    }
    assert_eq!(untidy("¿Cuándo? ¡Listo! “Sí”, dijo."), None);
}
