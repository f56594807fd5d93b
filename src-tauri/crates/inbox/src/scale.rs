//! The order of a survey's answers, told by their words: a table lists them as they come, a wall shows the best first.

use crate::letters::fold;

/// Scales in words, the most agreeing answer first; steps are parted by ";", ways to write one by "|". English, German,
/// French, Spanish, Dutch, Italian and Portuguese, small and without accents.
const SCALES: &[&str] = &[
    // How good.
    "outstanding|exceptional;excellent;very good;good;fairly good|quite good;satisfactory|average|fair|ok|okay|acceptable|adequate|neutral|neither good nor poor|neither good nor bad;below average|fairly poor;poor|bad;very poor|very bad;terrible|awful|unacceptable",
    "ausgezeichnet|hervorragend;sehr gut;gut;befriedigend|mittel|mittelmassig|teils teils|teils, teils|neutral|geht so;ausreichend;mangelhaft|schlecht;sehr schlecht|ungenugend",
    "excellent;tres bien|tres bon|tres bonne;bien|bon|bonne;assez bien|assez bon;moyen|moyenne|passable|correct|acceptable;mauvais|mauvaise|mediocre;tres mauvais|tres mauvaise",
    "excelente|optimo;muy bueno|muy buena|muy bien;bueno|buena|bien;regular|aceptable|normal;malo|mala|mal;muy malo|muy mala|muy mal;pesimo|pesima",
    "uitstekend;zeer goed|heel goed;goed;redelijk|voldoende|neutraal;matig;slecht|onvoldoende;zeer slecht|heel slecht",
    "ottimo|ottima|eccellente;molto buono|molto buona;buono|buona;discreto|discreta;sufficiente|accettabile;scarso|scarsa|insufficiente;pessimo|pessima",
    "excelente|otimo|otima;muito bom|muito boa;bom|boa;regular|razoavel|aceitavel;ruim|mau|ma;muito ruim|muito mau|muito ma;pessimo|pessima",
    // How satisfied.
    "extremely satisfied|completely satisfied;very satisfied;satisfied;fairly satisfied|somewhat satisfied|quite satisfied|mostly satisfied|rather satisfied;neither satisfied nor dissatisfied|neutral|neither;somewhat dissatisfied|fairly dissatisfied|quite dissatisfied|rather dissatisfied;dissatisfied|unsatisfied|not satisfied;very dissatisfied|very unsatisfied;extremely dissatisfied|completely dissatisfied|not at all satisfied",
    "sehr zufrieden;zufrieden;eher zufrieden;teils teils|neutral|weder noch;eher unzufrieden;unzufrieden;sehr unzufrieden",
    "tres satisfait|tres satisfaite;satisfait|satisfaite;plutot satisfait|plutot satisfaite;neutre|ni satisfait ni insatisfait;plutot insatisfait|plutot insatisfaite|peu satisfait|peu satisfaite;insatisfait|insatisfaite;tres insatisfait|tres insatisfaite|pas du tout satisfait",
    "muy satisfecho|muy satisfecha;satisfecho|satisfecha;algo satisfecho|bastante satisfecho;neutral|ni satisfecho ni insatisfecho;algo insatisfecho|poco satisfecho;insatisfecho|insatisfecha;muy insatisfecho|muy insatisfecha|nada satisfecho",
    "zeer tevreden|heel tevreden;tevreden;neutraal;ontevreden;zeer ontevreden|heel ontevreden",
    "molto soddisfatto|molto soddisfatta;soddisfatto|soddisfatta;abbastanza soddisfatto;neutrale|ne soddisfatto ne insoddisfatto;poco soddisfatto;insoddisfatto|insoddisfatta;molto insoddisfatto|molto insoddisfatta|per niente soddisfatto",
    "muito satisfeito|muito satisfeita;satisfeito|satisfeita;neutro|nem satisfeito nem insatisfeito;pouco satisfeito;insatisfeito|insatisfeita;muito insatisfeito|muito insatisfeita",
    "very happy|delighted;happy|smiling;neutral|ok|okay|so so|indifferent;unhappy|sad|frowning;very unhappy|angry",
    // How much one agrees.
    "strongly agree|completely agree|totally agree|fully agree;agree;somewhat agree|tend to agree|slightly agree|mostly agree;neither agree nor disagree|neither|neutral|undecided;somewhat disagree|tend to disagree|slightly disagree|mostly disagree;disagree;strongly disagree|completely disagree|totally disagree",
    "stimme voll zu|stimme voll und ganz zu|trifft voll zu|trifft voll und ganz zu;stimme zu|trifft zu;stimme eher zu|trifft eher zu;teils teils|weder noch|neutral;stimme eher nicht zu|trifft eher nicht zu;stimme nicht zu|trifft nicht zu;stimme uberhaupt nicht zu|trifft uberhaupt nicht zu",
    "tout a fait d accord;d accord;plutot d accord;neutre|ni d accord ni pas d accord|sans opinion;plutot pas d accord;pas d accord;pas du tout d accord",
    "totalmente de acuerdo|muy de acuerdo;de acuerdo;algo de acuerdo;neutral|ni de acuerdo ni en desacuerdo;algo en desacuerdo;en desacuerdo;totalmente en desacuerdo|muy en desacuerdo",
    "helemaal mee eens|helemaal eens|zeer mee eens;mee eens|eens;neutraal|niet mee eens, niet mee oneens|noch eens noch oneens;mee oneens|oneens;helemaal mee oneens|helemaal oneens|zeer mee oneens",
    "completamente d accordo|totalmente d accordo|molto d accordo;d accordo;abbastanza d accordo;neutrale|ne d accordo ne in disaccordo;poco d accordo;in disaccordo;completamente in disaccordo|totalmente in disaccordo|per niente d accordo",
    "concordo totalmente;concordo;concordo parcialmente;neutro|nem concordo nem discordo;discordo parcialmente;discordo;discordo totalmente",
    // How likely, how easy, how important, against what was expected.
    "extremely likely;very likely;likely;somewhat likely|fairly likely;neutral|neither likely nor unlikely|neither|not sure;somewhat unlikely|fairly unlikely;unlikely;very unlikely;extremely unlikely|not at all likely",
    "extremely easy;very easy;easy;somewhat easy|fairly easy;neutral|neither easy nor difficult|neither;somewhat difficult|fairly difficult;difficult|hard;very difficult|very hard;extremely difficult",
    "extremely important;very important;important;somewhat important|fairly important|moderately important;neutral;slightly important;not important|unimportant|not very important;not at all important",
    "much better than expected|far exceeded expectations;better than expected|exceeded expectations;as expected|met expectations;worse than expected|below expectations;much worse than expected|far below expectations",
    // How often, and yes or no.
    "always;almost always|nearly always;very often|usually|mostly|most of the time;often|frequently;sometimes|occasionally;rarely|seldom;almost never|hardly ever;never",
    "immer;fast immer|meistens;oft|haufig;manchmal|gelegentlich;selten;fast nie;nie|niemals",
    "toujours;souvent;parfois;rarement;jamais",
    "siempre;casi siempre;a menudo|frecuentemente|con frecuencia;a veces;rara vez|raramente;casi nunca;nunca",
    "altijd;vaak;soms;zelden;nooit",
    "sempre;quasi sempre;spesso;a volte|talvolta;raramente;quasi mai;mai",
    "sempre;quase sempre;frequentemente|muitas vezes;as vezes;raramente;quase nunca;nunca",
    "yes, definitely|definitely|yes, completely|completely;yes;yes, probably|probably;partly|yes, partly|somewhat|to some extent|yes, to some extent|maybe;probably not;no;definitely not|not at all",
    "ja;teilweise|teils|zum teil|vielleicht|gedeeltelijk|deels|misschien;nein|nee",
    "oui;en partie|partiellement|peut-etre;non",
    "si|sim;en parte|in parte|em parte|parcialmente|parzialmente|tal vez|talvez|forse;no|nao",
];

/// What says nothing of the scale: it stands behind all others.
const NO_ANSWER: &[&str] = &[
    "don t know",
    "dont know",
    "do not know",
    "not applicable",
    "n a",
    "na",
    "no answer",
    "no opinion",
    "prefer not to say",
    "weiss nicht",
    "keine angabe",
    "k. a.",
    "k.a.",
    "ne sait pas",
    "sans reponse",
    "no sabe",
    "ns nc",
    "no aplica",
    "weet niet",
    "geen antwoord",
    "niet van toepassing",
    "non so",
    "nao sei",
    "nao se aplica",
];

/// The places of `answers` in the order of their scale, the most agreeing first: of numbers from the highest down (unless
/// their words say otherwise, as in "1 - Very good"), of words by the scales that companies use. What says nothing ("Don't
/// know") comes last. None where no scale is known that has them all.
pub fn best_first(answers: &[&str]) -> Option<Vec<usize>> {
    let answers: Vec<Answer> = answers.iter().map(|answer| Answer::of(answer)).collect();
    let said: Vec<&Answer> = answers.iter().filter(|answer| !answer.is_silent).collect();
    let scale = scale_of(&said);
    let numbered = said.iter().all(|answer| answer.number.is_some());
    if said.is_empty() || (scale.is_none() && !numbered) {
        return None;
    }
    let mut places: Vec<usize> = (0..answers.len()).collect();
    match scale {
        Some(scale) => places.sort_by_key(|at| {
            let answer = &answers[*at];
            (answer.is_silent, step(scale, &answer.words))
        }),
        None => {
            let highest_is_best = !is_lowest_best(&said);
            let number = |at: &usize| answers[*at].number.unwrap_or_default();
            places.sort_by(|one, other| {
                let by_number = match highest_is_best {
                    true => number(other).total_cmp(&number(one)),
                    false => number(one).total_cmp(&number(other)),
                };
                let silent = |at: &usize| answers[*at].is_silent;
                silent(one).cmp(&silent(other)).then(by_number)
            });
        }
    }
    Some(places)
}

/// The names among these that are answers of one scale: of the one of which most are there.
pub fn of_one_scale(names: &[&str]) -> Vec<usize> {
    let answers: Vec<Answer> = names.iter().map(|name| Answer::of(name)).collect();
    let of = |scale: &&str| -> Vec<usize> {
        let is_in = |at: &usize| {
            answers[*at].number.is_none() && step(scale, &answers[*at].words).is_some()
        };
        (0..answers.len()).filter(is_in).collect()
    };
    SCALES
        .iter()
        .map(of)
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

/// An answer as it is compared.
struct Answer {
    /// The number that it begins with.
    number: Option<f64>,
    /// Its words, small and without accents.
    words: String,
    /// It says nothing of the scale.
    is_silent: bool,
}

impl Answer {
    fn of(answer: &str) -> Self {
        let folded = fold(answer).replace(['’', '\'', '/'], " ");
        let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let end = folded
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(folded.len());
        let number = folded[..end].trim_end_matches('.').parse().ok();
        let words = match number {
            Some(_) => &folded[end..],
            None => folded.as_str(),
        };
        let is_edge = |c: char| !c.is_alphanumeric();
        let words = words.trim_matches(is_edge).to_owned();
        let is_silent = number.is_none() && NO_ANSWER.contains(&words.as_str());
        Self {
            number,
            words,
            is_silent,
        }
    }
}

fn scale_of(said: &[&Answer]) -> Option<&'static str> {
    SCALES
        .iter()
        .find(|scale| {
            said.iter()
                .all(|answer| step(scale, &answer.words).is_some())
        })
        .copied()
}

/// Which step of the scale these words are.
fn step(scale: &str, words: &str) -> Option<usize> {
    scale
        .split(';')
        .position(|ways| ways.split('|').any(|way| way == words))
}

/// Of numbers of which only the ends have words: whether the lowest has the best.
fn is_lowest_best(said: &[&Answer]) -> bool {
    let worded: Vec<&Answer> = said
        .iter()
        .copied()
        .filter(|answer| !answer.words.is_empty())
        .collect();
    let Some(scale) = scale_of(&worded).filter(|_| worded.len() > 1) else {
        return false;
    };
    let by_number = |one: &&&Answer, other: &&&Answer| {
        let number = |answer: &Answer| answer.number.unwrap_or_default();
        number(one).total_cmp(&number(other))
    };
    let step_of = |answer: Option<&&Answer>| answer.and_then(|answer| step(scale, &answer.words));
    step_of(worded.iter().min_by(by_number)) < step_of(worded.iter().max_by(by_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(answers: &[&str]) -> Option<Vec<String>> {
        let places = best_first(answers)?;
        Some(places.iter().map(|at| answers[*at].to_owned()).collect())
    }

    #[test]
    fn answers_in_words_stand_in_the_order_of_their_scale() {
        for (given, best_first) in [
            (
                "Good, Very poor, Excellent, Fair, Poor",
                "Excellent, Good, Fair, Poor, Very poor",
            ),
            (
                "Agree, Strongly disagree, Don’t know, Strongly Agree",
                "Strongly Agree, Agree, Strongly disagree, Don’t know",
            ),
            (
                "zufrieden, sehr unzufrieden, Sehr zufrieden",
                "Sehr zufrieden, zufrieden, sehr unzufrieden",
            ),
            (
                "Malo, Muy bueno, Regular, Bueno",
                "Muy bueno, Bueno, Regular, Malo",
            ),
            (
                "pas d’accord, tout à fait d’accord",
                "tout à fait d’accord, pas d’accord",
            ),
            ("No, Sí", "Sí, No"),
            ("No, Yes, Partly", "Yes, Partly, No"),
            ("Never, Often, Always", "Always, Often, Never"),
        ] {
            let given: Vec<&str> = given.split(", ").collect();
            assert_eq!(
                ordered(&given).map(|all| all.join(", ")).as_deref(),
                Some(best_first),
                "{given:?}"
            );
        }
    }

    #[test]
    fn numbers_stand_from_the_highest_down_unless_their_words_say_otherwise() {
        for (given, best_first) in [
            ("0, 10, 9", "10, 9, 0"),
            ("3, n/a, 5", "5, 3, n/a"),
            (
                "1 - Very poor, 2, 5 - Excellent",
                "5 - Excellent, 2, 1 - Very poor",
            ),
            (
                "1 (sehr gut), 2, 6 (ungenügend)",
                "1 (sehr gut), 2, 6 (ungenügend)",
            ),
            ("2 gut, 1 sehr gut", "1 sehr gut, 2 gut"),
        ] {
            let given: Vec<&str> = given.split(", ").collect();
            assert_eq!(
                ordered(&given).map(|all| all.join(", ")).as_deref(),
                Some(best_first),
                "{given:?}"
            );
        }
    }

    #[test]
    fn what_no_scale_has_is_not_guessed() {
        assert_eq!(ordered(&["Blue", "Green"]), None);
        assert_eq!(ordered(&["Good", "Blue"]), None);
        assert_eq!(ordered(&["n/a"]), None);
        assert_eq!(ordered(&[]), None);
    }
}
