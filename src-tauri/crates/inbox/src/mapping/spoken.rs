//! Which free texts of a table of complaints the customers said, where no heading tells.

use super::column::Column;
use super::guess::NAMED;
use super::words::likeness;
use super::{Field, Mapping, Purpose};
use crate::table::Table;

/// Whether the name of a column says that it is another field than the customer's words.
pub(super) fn is_claimed(column: &Column, purpose: Purpose) -> bool {
    let mut others = purpose.fields().iter().filter(|f| **f != Field::Words);
    others.any(|field| likeness(&column.name, *field) >= NAMED && column.can_hold(*field))
}

/// Where nobody says much: the column that says most, if it says something else in nearly every row. Too little to tell by
/// it that the rows are complaints.
pub(super) fn take_a_little(mapping: &mut Mapping, columns: &[Column]) {
    if mapping.purpose != Purpose::Complaint || mapping.has(Field::Words) {
        return;
    }
    let may_be = |at: &usize| {
        let column = &columns[*at];
        column.says_a_little()
            && !mapping.reads(*at)
            && !column.dates()
            && !is_claimed(column, Purpose::Complaint)
            && !is_of_others(&column.name)
            && !is_of_the_answer(&column.name)
    };
    let by_length = |one: &usize, other: &usize| {
        let length = |at: &usize| columns[*at].length();
        length(one).total_cmp(&length(other)).then(other.cmp(one))
    };
    let found = (0..columns.len()).filter(may_be).max_by(by_length);
    mapping.set(Field::Words, found.into_iter().collect());
}

/// Why it is not clear which column holds the customers' words, as a sentence: long texts would be left out that may be
/// theirs.
pub fn unclear_words(table: &Table, mapping: &Mapping) -> Option<String> {
    let samples = table.sample(super::purpose::GLANCE);
    unclear(&Column::look_at_all(table.columns(), samples), mapping)
}

pub(super) fn unclear(columns: &[Column], mapping: &Mapping) -> Option<String> {
    let is_long = |at: &usize| {
        let column = &columns[*at];
        let is_known = is_of_the_answer(&column.name) || is_claimed(column, Purpose::Complaint);
        column.free_text() && !mapping.reads(*at) && !is_known
    };
    let left_out = || (0..columns.len()).filter(is_long);
    let of_agents = |at: &usize| is_of_agents(&columns[*at].name);
    let quoted = |at: usize| format!("“{}”", columns[at].called.trim());
    match mapping.columns(Field::Words) {
        _ if mapping.purpose != Purpose::Complaint => None,
        [] => left_out().find(of_agents).map(|at| {
            let column = quoted(at);
            format!(
                "{column} holds long texts, and nothing says whether they are the customers’ words."
            )
        }),
        [words] if likeness(&columns[*words].name, Field::Words) < NAMED => {
            let other = left_out().find(|at| !is_of_others(&columns[*at].name))?;
            let (one, other) = (quoted(*words), quoted(other));
            Some(format!(
                "{one} and {other} both hold long texts, and nothing says which are the customers’ words."
            ))
        }
        _ => None,
    }
}

/// What was said or done afterwards is not what the customer said.
pub(super) fn is_of_the_answer(name: &[String]) -> bool {
    const AFTERWARDS: &str = "closed close updated modified due resolved resolution response answer sent company agency \
                              antwort losung massnahme erledigung ergebnis reponse solution mesure suite respuesta \
                              solucion medida risposta soluzione misura esito antwoord oplossing maatregel resposta \
                              solucao";
    has_one_of(name, AFTERWARDS)
}

/// Whose name, where they live: never the words.
pub(super) fn is_of_others(name: &[String]) -> bool {
    const OTHERS: &str = "name names firstname lastname vorname nachname kundenname nom prenom nombre apellido nome cognome \
                          naam sobrenome address addresses adresse adressen anschrift strasse street streets location \
                          direccion calle indirizzo adres straat endereco morada rua email mail url link page site";
    has_one_of(name, OTHERS) || is_of_agents(name)
}

/// What those wrote down who took the call: perhaps what the customer said, perhaps what they thought of it.
pub(super) fn is_of_agents(name: &[String]) -> bool {
    const AGENTS: &str = "intern interne interner internes internal interno interna internos internas agent agents agente \
                          operatore operador medewerker bearbeiter sachbearbeiter mitarbeiter employee staff note notes \
                          notiz notizen gesprachsnotiz aktennotiz notitie notities nota notas";
    has_one_of(name, AGENTS)
}

fn has_one_of(name: &[String], words: &str) -> bool {
    name.iter()
        .any(|word| words.split_whitespace().any(|one| one == word))
}
