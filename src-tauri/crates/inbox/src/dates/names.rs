//! Names of months, quarters and weekdays in English, German, French, Dutch, Spanish, Portuguese and Italian.

use crate::letters::fold;

/// The names of each month, January first, as [`fold`] leaves them.
const MONTHS: [&str; 12] = [
    "january januar janvier januari enero janeiro gennaio jan janv jaen ene gen",
    "february februar fevrier februari febrero fevereiro febbraio feb fevr fev",
    "march marz maerz mars maart marzo marco mar mrz mrt maa",
    "april avril abril aprile apr avr abr",
    "may mai mei mayo maio maggio mag",
    "june juni juin junio junho giugno jun giu",
    "july juli juillet julio julho luglio jul juil lug",
    "august aout augustus agosto aug aou ago",
    "september septembre septiembre setiembre setembro settembre sep sept set",
    "october oktober octobre octubre outubro ottobre oct okt out ott",
    "november novembre noviembre novembro nov",
    "december dezember decembre diciembre dezembro dicembre dec dez dic",
];

/// What a quarter is called beside its number: "Q3 2020", "3. Quartal 2020", "T3 2020", "3e trimestre 2020".
const QUARTER: &str = "q quarter quartal kwartaal trimestre trim t tr";

/// Words that may stand in a date and say nothing: "of", "den", the endings of "22nd", and weekdays.
const IDLE: [&str; 5] = [
    "st nd rd th of the on mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat \
     saturday sun sunday",
    "den der am mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag",
    "er le du de lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche",
    "op ma maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag zo zondag",
    "del lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta feira do di lunedi martedi \
     mercoledi giovedi venerdi sabato domenica e º ª",
];

/// The month a word names; 1 is January.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = fold(word);
    let at = MONTHS
        .iter()
        .position(|names| names.split(' ').any(|n| n == word))?;
    i8::try_from(at + 1).ok()
}

/// Whether the word calls the number beside it a quarter.
pub(super) fn is_quarter(word: &str) -> bool {
    let word = fold(word);
    QUARTER.split(' ').any(|name| name == word)
}

/// Whether the word, which names a month, is short for Tuesday as well: in French, Spanish and Italian.
pub(super) fn is_tuesday(word: &str) -> bool {
    fold(word) == "mar"
}

/// Whether the word adds nothing to a date.
pub(super) fn is_idle(word: &str) -> bool {
    let word = fold(word);
    IDLE.iter().any(|words| words.split(' ').any(|w| w == word))
}
