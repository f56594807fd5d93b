//! What columns are called in exports: English first, and the obvious German, French, Dutch, Spanish, Portuguese and
//! Italian words.

use super::Field;
use super::spoken::is_of_others;
use crate::letters::fold;

/// How a field is called, the surest name first, and words that show that a column is something else.
struct Names {
    called: &'static str,
    never: &'static str,
}

impl Names {
    fn called(&self) -> impl Iterator<Item = &'static str> {
        self.called.split(" | ")
    }

    fn never(&self) -> impl Iterator<Item = &'static str> {
        self.never.split(" | ").filter(|n| !n.is_empty())
    }
}

fn names(field: Field) -> Names {
    let (called, never) = match field {
        Field::ReceivedOn => (
            "received on | date received | received | created date | date created | created | opened \
             at | open date | opened | complaint date | report date | reported | submitted | date | \
             start date | timestamp | month | year | eingangsdatum | eingang | eingegangen am | \
             erstellt am | datum | beschwerdedatum | date de reception | recu le | date reclamation | \
             cree le | ontvangen op | datum ontvangst | aangemaakt op | datum melding | sys created \
             at | fecha | fecha de recepcion | recibido | data | data de recebimento | recebido | \
             ricevuto | mes | mese",
            "closed | close | updated | modified | due | resolved | resolution | sent | birth | end | \
             via | by | answered | time | respuesta | cierre | resposta | risposta | chiusura | \
             nacimiento",
        ),
        Field::AnsweredOn => (
            "answered on | answered | date answered | closed date | date closed | closed at | close \
             date | closed | resolved at | resolved | response date | beantwortet am | erledigt am | \
             abgeschlossen am | date de reponse | repondu le | clos le | beantwoord op | gesloten op \
             | afgehandeld op | fecha de respuesta | fecha de cierre | respondido | cerrado | data de \
             resposta | data risposta | chiuso",
            "due | updated | by | code | status",
        ),
        Field::Words => (
            "words | customer words | complaint text | complaint | narrative | verbatim | review text \
             | review | feedback | comment | description | message | text | remark | details | \
             wortlaut | beschwerdetext | beschwerde | kommentar | beschreibung | nachricht | \
             bemerkung | reclamation | plainte | commentaire | verbatim client | klacht | \
             omschrijving | opmerking | toelichting | bericht | queja | comentario | descripcion | \
             mensaje | texto | reclamacion | reclamo | reclamacao | descricao | mensagem | commento | \
             descrizione | messaggio | testo | kundenworte | kundenwort | kundenstimme | \
             kundenaussage | kundentext | kundenkommentar | reklamationstext | reklamation | \
             sachverhalt | anliegen | zitat | schilderung | freitext | vorfall | o ton | paroles du \
             client | propos du client | mots du client | propos | citation | temoignage | faits | \
             palabras del cliente | cita | relato | hechos | detalle | queixa | palavras do cliente | \
             fala do cliente | citacao | detalhe | parole del cliente | parole | citazione | \
             lamentela | segnalazione | racconto | dettagli | woorden van de klant | klantwoorden | \
             klanttekst | klachttekst | citaat | uitspraak | verhaal | tekst | free text | quote | \
             what happened | customer said | they said",
            "type | id | nr | number | date | status | result | category | code | count | channel | \
             resolution | response | answer | reason | via | field | group | grund | motif | soort | \
             nummer | numero | tipo | codigo | codice | estado | stato | motivo | canal | canale | \
             fecha | data | respuesta | resposta | risposta",
        ),
        Field::Category => (
            "category | complaint category | complaint type | case type | request type | issue | \
             issue type | topic | type | sub type | reason | theme | subject | symptom | record type \
             description | kategorie | beschwerdegrund | beschwerdeart | thema | grund | categorie | \
             motif | sujet | type de reclamation | soort klacht | klachtsoort | onderwerp | reden | \
             categoria | tipo de queja | tipo de reclamacion | motivo | asunto | tema | tipo | \
             assunto | argomento | anliegen | betreff",
            "location | address | facility | vehicle | channel | contact | status | date | time | \
             customer | canal | canale | fecha | data | cliente",
        ),
        Field::Post => (
            "listening post | post | feedback source | source | queue | quelle | herkunft | \
             origine | bron",
            "code | post code | date",
        ),
        Field::Channel => (
            "channel | channel type | contact channel | received via | submitted via | via | contact \
             type | contact method | kanal | eingangskanal | kontaktweg | canal | kanaal | canale",
            "",
        ),
        Field::Product => (
            "product | product name | item | article | sku | department | produkt | artikel | produit \
             | line | producto | articulo | produto | prodotto | articolo",
            "sub | address | number of",
        ),
        Field::Place => (
            "place | store | shop | branch | site | city | town | borough | region | state | airport \
             | location | filiale | ort | standort | stadt | magasin | agence | ville | lieu | \
             filiaal | winkel | plaats | vestiging | tienda | sucursal | ciudad | lugar | loja | \
             cidade | negozio | citta | sede",
            "type | status | code | zip | park | pick | latitude | longitude | incident | name | \
             vehicle",
        ),
        Field::CustomerGroup => (
            "customer group | customer segment | segment | customer type | kundengruppe | \
             kundensegment | segment client | groupe de clients | klantgroep | klantsegment | \
             segmento | tipo de cliente | segmento clienti",
            "road | highway",
        ),
        Field::Stage => (
            "stage | journey stage | step | phase | etape | fase | stufe | etapa | tappa",
            "",
        ),
        Field::Moment => (
            "moment | touch point | touchpoint | moment of truth | kontaktpunkt | contactmoment",
            "",
        ),
        Field::Count => (
            "count | number of complaints | complaints | number of cases | how many | anzahl | anzahl \
             beschwerden | nombre | nombre de reclamations | aantal | aantal klachten | cases | \
             cantidad | numero de quejas | quantidade | numero de reclamacoes | numero reclami",
            "mod | reassignment | reopen | feedback | id | year | date | case number | open | close",
        ),
        Field::Solicited => (
            "solicited | asked | invited | aufgefordert | sollicite | gevraagd",
            "",
        ),
        Field::ExternalKey => (
            "external key | complaint id | case number | ticket number | ticket | ticket id | case id \
             | unique key | incident number | reference | reference number | case | id | key | number \
             | complaint number | inspection id | vorgangsnummer | aktenzeichen | ticketnummer | \
             beschwerdenummer | referenz | numero de dossier | numero | zaaknummer | klachtnummer | \
             referentie | nummer | numero de caso | expediente | referencia | riferimento | numero \
             pratica | fall nr | fallnummer | fall id | fall | vorgang nr | ticket nr | dossier nr | \
             geschaftsnummer | no dossier | n dossier | dossier | nro caso | n caso | n pratica | \
             pratica | zaaknr | klachtnr | numero do caso | protocolo | nr",
            "zip | phone | address | date | type | caller | problem | number of | of | telefon | tel | \
             telephone | telefono | telefone | telefoon | mobile | plz | kunden | kundennummer | konto",
        ),
        Field::Period => (
            "period | month | year month | date | week | quarter | year | day | ds | date time | \
             zeitraum | monat | datum | woche | quartal | jahr | tag | periode | mois | trimestre | \
             semaine | annee | maand | kwartaal | jaar | periodo | mes | fecha | semana | ano | dia | \
             mese | settimana | anno | giorno",
            "over year | birth",
        ),
        Field::Value => (
            "value | reading | measurement | result | score | y | wert | messwert | ergebnis | valeur \
             | resultat | waarde | meting | valor | valore | resultado | risultato",
            "id | code",
        ),
        Field::N => (
            "n | count | sample | sample size | responses | respondents | number of answers | base | \
             cases | anzahl | antworten | nombre | reponses | effectif | aantal | antwoorden | \
             muestra | respuestas | amostra | respostas | campione | risposte",
            "id",
        ),
        Field::Measure => (
            "measure | kpi | metric | indicator | measure name | kennzahl | messgrosse | indicateur | \
             mesure | maatstaf | indicator naam | indicador | metrica | indicatore",
            "unit | id",
        ),
        Field::Target => (
            "target | target value | goal | ziel | zielwert | soll | sollwert | zielvorgabe | vorgabe | \
             objectif | valeur cible | cible | objetivo | valor objetivo | meta | obiettivo | valore \
             obiettivo | doel | doelwaarde | streefwaarde",
            "id | date | group",
        ),
        Field::Customers => (
            "customers | number of customers | customer count | orders | visits | contacts | guests | \
             members | subscribers | patients | passengers | volume | base | count | kunden | anzahl \
             kunden | bestellungen | anzahl | clients | nombre de clients | commandes | nombre | \
             klanten | aantal klanten | bestellingen | aantal | clientes | numero de clientes | \
             pedidos | visitas | pacientes | clienti | numero clienti | ordini | visite | pazienti",
            "id | group | worth | cost | type | satisfaction",
        ),
        Field::Unit => (
            "unit | base unit | einheit | unite | eenheid | unidad | unidade | unita",
            "cost | price",
        ),
        Field::Direction => (
            "direction | gained or lost | gained lost | movement | change | flow | richtung | \
             bewegung | sens | mouvement | richting | sentido | movimiento | movimento | direzione",
            "",
        ),
        Field::Origin => (
            "origin | gained by | how gained | source of customer | acquisition | herkunft | origine \
             | herkomst | origen | origem",
            "",
        ),
        Field::CostEach => (
            "cost each | cost per customer | acquisition cost | cac | cost | kosten je kunde | kosten \
             | cout par client | cout | kosten per klant | coste | costo | custo",
            "total",
        ),
        Field::Reason => (
            "reason | why | cause | grund | ursache | raison | motif | cause | reden | oorzaak | \
             motivo | razon | causa",
            "",
        ),
        Field::WorthAYear => (
            "worth a year | worth | annual value | yearly value | revenue a year | annual revenue | \
             value | jahreswert | jahresumsatz | wert | valeur annuelle | valeur | jaarwaarde | \
             waarde | valor anual | valore annuo",
            "",
        ),
        Field::Source => (
            "source | reported by | from | quelle | source des donnees | bron | fuente | fonte",
            "customer",
        ),
        Field::Question => (
            "question | item | statement | frage | vraag | enonce | pregunta | pergunta | domanda",
            "id | number",
        ),
        Field::Answer => (
            "answer | response | option | choice | rating | antwort | reponse | antwoord | respuesta \
             | resposta | risposta | opcion",
            "id | number | count | responses",
        ),
        Field::Scale => ("scale | skala | echelle | schaal | escala | scala", ""),
    };
    Names { called, never }
}

/// The words of a column's name: small, without accents, "DateCreated" and "date_created" alike, plurals as singulars.
pub(crate) fn tokens(name: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(name.len() + 8);
    let mut small = false;
    for c in name.chars() {
        if c.is_uppercase() && small {
            spaced.push(' ');
        }
        small = c.is_lowercase();
        spaced.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    fold(&spaced)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Names from here on are equally sure: the list of a field is long because languages are many.
const LATEST: usize = 50;

/// How sure the name of a column is for a field: 100 for its first name, 0 for none.
pub(super) fn likeness(column: &[String], field: Field) -> f64 {
    let names = names(field);
    let never = names.never().any(|n| contains(column, n).is_some());
    if never || (field == Field::Words && is_of_others(column)) {
        return 0.0;
    }
    let mut best: f64 = 0.0;
    for (rank, name) in names.called().enumerate() {
        if let Some(extra) = contains(column, name) {
            let words = name.split(' ').count() as f64;
            let near = 60.0 + 5.0 * words - 4.0 * extra as f64;
            let late = rank.min(LATEST) as f64;
            best = best.max(if extra == 0 { 100.0 } else { near } - 0.5 * late);
        }
    }
    best
}

/// How many words the column has besides those of `name`, if it has them in a row.
fn contains(column: &[String], name: &str) -> Option<usize> {
    let words = name.split(' ').count();
    let found = column
        .windows(words)
        .any(|w| w.iter().zip(name.split(' ')).all(|(a, b)| same(a, b)));
    found.then(|| column.len() - words)
}

/// "Comments" are a comment; a "case" is not a number of cases.
fn same(word: &str, wanted: &str) -> bool {
    word == wanted || (wanted.len() > 3 && word.strip_suffix('s') == Some(wanted))
}

/// Whether the column is called just "value": that is no name for a measure.
pub(crate) fn is_plain_value(column: &str) -> bool {
    let name = tokens(column).join(" ");
    names(Field::Value).called().any(|n| n == name) || column.starts_with("Column ")
}

/// Whether a column bears the very name of the field.
pub(super) fn is_own_name(column: &[String], field: Field) -> bool {
    column.join("_") == field.name()
}
