//! Names of months and weekdays in English, German, French and Dutch.

use crate::letters::fold;

/// The names of each month, January first, as [`fold`] leaves them.
const MONTHS: [&str; 12] = [
    "january januar janvier januari jan janv jaen",
    "february februar fevrier februari feb fevr fev",
    "march marz maerz mars maart mar mrz mrt maa",
    "april avril apr avr",
    "may mai mei",
    "june juni juin jun",
    "july juli juillet jul juil",
    "august aout augustus aug aou",
    "september septembre sep sept",
    "october oktober octobre oct okt",
    "november novembre nov",
    "december dezember decembre dec dez",
];

/// Words that may stand in a date and say nothing: "of", "den", the endings of "22nd", and weekdays.
const IDLE: [&str; 4] = [
    "st nd rd th of the on mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat \
     saturday sun sunday",
    "den der am mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag",
    "er le du de lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche",
    "op ma maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag zo zondag",
];

/// The month a word names; 1 is January.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = fold(word);
    let at = MONTHS
        .iter()
        .position(|names| names.split(' ').any(|n| n == word))?;
    i8::try_from(at + 1).ok()
}

/// Whether the word adds nothing to a date.
pub(super) fn is_idle(word: &str) -> bool {
    let word = fold(word);
    IDLE.iter().any(|words| words.split(' ').any(|w| w == word))
}
