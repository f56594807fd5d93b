//! The currency that the heading of a column names.

/// Codes of ISO 4217 of which a heading may speak. Not among them: those that are words of their own in capitals (ALL, CUP,
/// TOP), and those of countries without a market for them.
const CODES: &str = "AED ARS AUD BAM BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK DZD EGP EUR GBP GEL GHS GTQ HKD HUF IDR ILS INR \
                     ISK JOD JPY KES KRW KWD KZT LKR MAD MKD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK \
                     SGD THB TND TRY TWD UAH USD UYU VND XAF XOF ZAR";

/// Signs and words, the longer of those that begin alike first. Kroner and pesos are of several countries.
const SIGNS: &[(&str, &str)] = &[
    ("us$", "USD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("nz$", "NZD"),
    ("r$", "BRL"),
    ("hk$", "HKD"),
    ("s$", "SGD"),
    ("mx$", "MXN"),
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("₹", "INR"),
    ("zł", "PLN"),
    ("kč", "CZK"),
    ("sfr", "CHF"),
    ("fr", "CHF"),
    ("franken", "CHF"),
    ("euro", "EUR"),
    ("euros", "EUR"),
];

/// The ISO 4217 code of the currency that a heading names ("Jahreswert CHF", "Value $"); none where it names none, or two.
pub fn currency_of(heading: &str) -> Option<&'static str> {
    let is_edge = |c: char| c.is_whitespace() || "()[]{}/,;:.-–_".contains(c);
    let words = heading.split(is_edge).filter(|word| !word.is_empty());
    let mut found = words.filter_map(currency).peekable();
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn currency(word: &str) -> Option<&'static str> {
    let code = CODES.split_whitespace().find(|code| *code == word);
    let small = word.to_lowercase();
    let sign = || SIGNS.iter().find(|(sign, _)| *sign == small);
    // "worth£", "£k", "€/year".
    let within = || {
        let signs = SIGNS
            .iter()
            .filter(|(sign, _)| !sign.is_ascii() || sign.ends_with('$'));
        let mut signs = signs.filter(|(sign, _)| !sign.chars().all(char::is_alphabetic));
        signs.find(|(sign, _)| small.starts_with(sign) || small.ends_with(sign))
    };
    code.or_else(|| sign().or_else(within).map(|(_, code)| *code))
}

#[cfg(test)]
mod tests {
    use super::currency_of;

    #[test]
    fn a_heading_names_its_currency_by_code_sign_or_word() {
        for (heading, code) in [
            ("Jahreswert CHF", Some("CHF")),
            ("Wert (GBP)", Some("GBP")),
            ("Value $", Some("USD")),
            ("worth £", Some("GBP")),
            ("worth_a_year_EUR", Some("EUR")),
            ("Cost each (US$)", Some("USD")),
            ("Valeur [€/an]", Some("EUR")),
            ("Wert in Franken", Some("CHF")),
            ("Fr./Jahr", Some("CHF")),
            ("£k a year", Some("GBP")),
            ("Worth a year", None),
            ("TRY", Some("TRY")),
            ("Try", None),
            ("ALL VALUES", None),
            ("EUR or CHF", None),
            ("", None),
        ] {
            assert_eq!(currency_of(heading), code, "{heading}");
        }
    }
}
