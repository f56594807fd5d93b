//! Whether it is clear-cut what the rows of a table are. What is not is asked before anything is kept.

use super::column::Column;
use super::guess::{SCALE, guess_from};
use super::purpose::{GLANCE, is_questionnaire, likely, named_by, speaks_of_growth};
use super::spoken;
use super::words::{is_own_name, tokens};
use super::{Field, Mapping, Purpose};
use crate::named;
use crate::table::Table;

/// It is not clear what the rows of a table are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "It is not clear what the rows of “{file}” are. {why} {}.",
    either(fits)
)]
pub struct Unsure {
    /// Name of the file.
    pub file: String,
    /// What makes it unclear, as a sentence.
    pub why: String,
    /// What they could be, the likeliest first; at least one.
    pub fits: Vec<Purpose>,
}

/// "They could be complaints, readings or survey answers".
fn either(fits: &[Purpose]) -> String {
    let names: Vec<&str> = fits.iter().map(|purpose| purpose.plural()).collect();
    match names.split_last() {
        Some((only, [])) => format!("They are probably {only}"),
        Some((last, rest)) => format!("They could be {} or {last}", rest.join(", ")),
        None => "Say what they are".to_owned(),
    }
}

/// More measures than these at once are seldom meant: a person chooses among the columns first.
const MEASURES_AT_ONCE: usize = 12;

/// A table of a few columns of numbers may count customers; in a wider one such a column is one figure among others.
const FEW: usize = 3;

/// From so many columns on a table in which the same few answers come again and again looks like a questionnaire.
const WIDE: usize = 8;

/// So many rows of scores are more than the months of a measure would be whole numbers.
const MANY_ANSWERS: usize = 30;

/// What the rows are, where that is clear-cut.
pub fn sure_purpose(table: &Table) -> Result<Purpose, Unsure> {
    let names = table.columns();
    let columns = Column::look_at_all(names, table.sample(GLANCE));
    let guess = likely(&columns, names);
    let look = Look {
        names,
        columns: &columns,
        file: tokens(&named(table.path())),
        header_rows: table.sample(2),
    };
    let doubt = match guess {
        None => Some(look.nothing_fits()),
        Some(Purpose::Reading) => look.doubt_readings(),
        Some(Purpose::Complaint) => look.doubt_complaints(),
        // These are only guessed by columns that nothing else has.
        Some(Purpose::Growth | Purpose::Base | Purpose::SurveyResult) => None,
    };
    match (doubt, guess) {
        (None, Some(purpose)) => Ok(purpose),
        (doubt, _) => {
            let (why, fits) = doubt.unwrap_or_default();
            Err(Unsure {
                file: named(table.path()),
                why,
                fits: match fits.is_empty() {
                    true => Purpose::ALL.to_vec(),
                    false => fits,
                },
            })
        }
    }
}

/// Why it is not clear, and what fits.
type Doubt = (String, Vec<Purpose>);

struct Look<'a> {
    names: &'a [String],
    columns: &'a [Column],
    /// The words of the file's name.
    file: Vec<String>,
    /// Some survey tools write two or three rows of names.
    header_rows: &'a [Vec<String>],
}

impl Look<'_> {
    fn guess(&self, purpose: Purpose) -> Mapping {
        guess_from(self.columns, purpose)
    }

    /// The purposes for which the columns have all that is needed.
    fn met(&self) -> Vec<Purpose> {
        let met = |purpose: &Purpose| {
            let mapping = self.guess(*purpose);
            purpose.is_met(|field| mapping.has(field))
        };
        Purpose::ALL.into_iter().filter(met).collect()
    }

    /// "“Guests”": how a person finds the first column of the field.
    fn quoted(&self, mapping: &Mapping, field: Field) -> Option<String> {
        let at = mapping.columns(field).first()?;
        Some(format!("“{}”", self.names.get(*at)?.trim()))
    }

    /// The column that says whose answers a row holds.
    fn respondent(&self) -> Option<&str> {
        const RESPONDENT: [&str; 5] = [
            "respondent",
            "resp num",
            "respnum",
            "response id",
            "participant",
        ];
        let rows = std::iter::once(self.names).chain(self.header_rows.iter().map(Vec::as_slice));
        let is_one = |name: &&String| {
            let words = tokens(name).join(" ");
            RESPONDENT.iter().any(|r| words.starts_with(r))
        };
        rows.flatten().find(is_one).map(String::as_str)
    }

    fn nothing_fits(&self) -> Doubt {
        if let Some(doubt) = self.answers() {
            return doubt;
        }
        let few_answers = |c: &&Column| c.filled > 0 && c.distinct <= SCALE;
        let answers = self.columns.iter().filter(few_answers).count();
        if self.columns.len() >= WIDE && answers * 2 >= self.columns.len() {
            let why = "Its rows look like the answers of one person each.".to_owned();
            return (why, vec![Purpose::SurveyResult]);
        }
        if speaks_of_growth(self.columns) {
            let why = "Its columns count customers who came or left.".to_owned();
            return (why, vec![Purpose::Growth, Purpose::Base, Purpose::Reading]);
        }
        ("Its columns do not say.".to_owned(), self.met())
    }

    /// One respondent a row.
    fn answers(&self) -> Option<Doubt> {
        let why = match self.respondent() {
            Some(name) => format!(
                "“{}” says that each row holds what one person answered.",
                name.trim()
            ),
            None if is_questionnaire(self.names) => {
                "Each row holds what one person answered.".to_owned()
            }
            None => return None,
        };
        let mut fits = vec![Purpose::SurveyResult];
        if self.guess(Purpose::Complaint).has(Field::Words) {
            fits.push(Purpose::Complaint);
        }
        Some((why, fits))
    }

    /// A column of scores, the same few again and again: one person's answer a row, and no reading of a measure.
    fn scores(&self, reading: &Mapping) -> Option<&str> {
        const SCORE: &str = "nps csat ces recommend recommendation satisfaction satisfied rating score stars \
                             zufriedenheit zufrieden weiterempfehlung bewertung sterne recommandation satisfait \
                             recomendacion satisfaccion valoracion soddisfazione valutazione tevredenheid \
                             beoordeling satisfacao avaliacao";
        let is_one = |at: &&usize| {
            self.columns.get(**at).is_some_and(|column| {
                let asks = column.is_question || named_by(std::slice::from_ref(column), SCORE);
                asks && column.filled >= MANY_ANSWERS && column.distinct <= SCALE
            })
        };
        let at = reading.columns(Field::Value).iter().find(is_one)?;
        Some(self.names.get(*at)?.trim())
    }

    fn doubt_readings(&self) -> Option<Doubt> {
        if let Some(doubt) = self.answers() {
            return Some(doubt);
        }
        let reading = self.guess(Purpose::Reading);
        if let Some(column) = self.scores(&reading) {
            let why = format!("“{column}” may hold what one person answered in each row.");
            return Some((why, vec![Purpose::SurveyResult, Purpose::Reading]));
        }
        let base = self.guess(Purpose::Base);
        let values = reading.columns(Field::Value).len();
        if reading.has(Field::Measure) && (values <= 1 || reading.is_across_periods(self.names)) {
            return None;
        }
        if values > MEASURES_AT_ONCE {
            let why = format!("It would become {values} measures, one for each column of numbers.");
            return Some((why, vec![Purpose::Reading]));
        }
        if values > FEW {
            return None;
        }
        const CAME_AND_WENT: &str = "new lost leaving returning referred";
        if speaks_of_growth(self.columns) || named_by(self.columns, CAME_AND_WENT) {
            let why = "Its columns may count customers who came or left.".to_owned();
            return Some((why, vec![Purpose::Growth, Purpose::Reading, Purpose::Base]));
        }
        let counts = self.quoted(&base, Field::Customers);
        let stages = self.quoted(&base, Field::Stage);
        let why = match (counts, stages) {
            (Some(column), _) => format!("{column} may count customers."),
            (None, Some(column)) => {
                format!("{column} names stages, so the numbers may count customers.")
            }
            (None, None) => return None,
        };
        Some((why, vec![Purpose::Base, Purpose::Reading]))
    }

    fn doubt_complaints(&self) -> Option<Doubt> {
        if let Some(doubt) = self.answers() {
            return Some(doubt);
        }
        let complaint = self.guess(Purpose::Complaint);
        if let Some(why) = spoken::unclear(self.columns, &complaint) {
            return Some((why, vec![Purpose::Complaint]));
        }
        if self.speaks_of_complaints() || self.has_own_names(&complaint) {
            return None;
        }
        let mut fits = vec![Purpose::Complaint];
        fits.extend(self.met().into_iter().filter(|p| *p != Purpose::Complaint));
        let why = match self.quoted(&complaint, Field::Words) {
            Some(column) => {
                format!("{column} may hold praise and remarks as well as complaints.")
            }
            None => "Nothing in it says that they are complaints.".to_owned(),
        };
        Some((why, fits))
    }

    /// Whether the table or its file says that somebody complained or asked for help.
    fn speaks_of_complaints(&self) -> bool {
        const COMPLAINTS: &str = "complaint complaints complainant issue issues case cases ticket tickets incident incidents \
                                  request requests beschwerde beschwerden anliegen vorgang reklamation reklamationen \
                                  reclamation reclamations plainte plaintes klacht klachten melding meldingen queja quejas \
                                  reclamo reclamos reclamacion reclamaciones reclamacao reclamacoes reclami fallnummer \
                                  fallnr beschwerdetext reklamationstext klachttekst zaaknummer";
        let said = |word: &String| COMPLAINTS.split_whitespace().any(|c| c == word);
        // A "fall" alone is a season.
        let numbered = |pair: &[String]| pair[0] == "fall" && matches!(&*pair[1], "nr" | "id");
        let is_of_cases = |column: &Column| column.name.windows(2).any(numbered);
        named_by(self.columns, COMPLAINTS)
            || self.file.iter().any(said)
            || self.columns.iter().any(is_of_cases)
    }

    /// Whether a column bears our own name for the customer's words or the day: whoever made the table had us in mind.
    fn has_own_names(&self, complaint: &Mapping) -> bool {
        [Field::Words, Field::ReceivedOn].into_iter().any(|field| {
            let named = |at: &usize| self.columns.get(*at).map(|column| &column.name);
            let mut names = complaint.columns(field).iter().filter_map(named);
            names.any(|name| is_own_name(name, field))
        })
    }
}
