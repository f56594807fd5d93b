//! Did we earn our growth: the floor at near (picture 17).

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::parts::floor::Year;
use super::whole_wall::stages_in_order;
use crate::error::Result;
use crate::facts::records::{currency_and_language, room};
use crate::record::kinds::{Direction, Growth, Origin};
use crate::store::eyes::Seen;

/// Who came and who left in the last year for which the room has figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GrowthFloor {
    /// The first day.
    pub from: Option<Date>,
    /// The last day; none while it is not over.
    pub to: Option<Date>,
    /// Customers when it began; none: not counted.
    pub opening: Option<i64>,
    /// Customers now: those, with who came and without who left, as far as counted; none where that would be less than none.
    pub now: Option<i64>,
    /// Who came: first those who were earned, last those nobody counted.
    pub came: Vec<Ribbon>,
    /// Who left, in the order of the stages: the three largest, "elsewhere" for the rest, last those nobody counted.
    pub left: Vec<Ribbon>,
    /// The share of those who came that was earned and not bought, 0-1; none where nobody was counted.
    pub earned: Option<f64>,
    /// ISO 4217; empty: not known.
    pub currency: String,
    /// BCP 47.
    pub language: String,
}

/// Customers who came or left together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Ribbon {
    /// How many; none: not counted.
    pub customers: Option<i64>,
    /// "referred by a customer", "gave up waiting", "elsewhere".
    pub words: String,
    /// How those who came did.
    pub origin: Option<Origin>,
    /// What one of them cost to gain.
    pub cost_each: Option<f64>,
    /// The stage where those who left did.
    pub stage: Option<String>,
    /// What they were worth a year, together.
    pub worth_a_year: Option<f64>,
    /// Drawn large: worth as much as the room calls a large leak.
    pub large: bool,
    /// Where the figures come from.
    pub source: Option<String>,
}

/// So many of those who left are told by their stage; the rest left elsewhere.
const TOLD: usize = 3;

/// Did we earn our growth.
pub fn growth(seen: &Seen<'_>) -> Result<GrowthFloor> {
    let settings = room(seen)?;
    let (currency, language) = currency_and_language(&settings);
    let Some(year) = Year::of(seen)? else {
        return Ok(GrowthFloor {
            from: None,
            to: None,
            opening: None,
            now: None,
            came: Vec::new(),
            left: Vec::new(),
            earned: None,
            currency,
            language,
        });
    };
    let opening = year.counted(Direction::Opening);
    let gained = year.counted(Direction::Gained);
    let lost = year.counted(Direction::Lost);
    let came = came(&year);
    let bought: i64 = came
        .iter()
        .filter(|ribbon| ribbon.origin == Some(Origin::Bought))
        .filter_map(|ribbon| ribbon.customers)
        .sum();
    let stages: Vec<String> = stages_in_order(seen)?
        .into_iter()
        .map(|stage| stage.id.clone())
        .collect();
    Ok(GrowthFloor {
        from: Some(year.from),
        to: year.to,
        opening,
        // More who left than ever were here: the tables do not belong together, and nobody knows.
        now: opening
            .map(|opening| opening + gained.unwrap_or_default() - lost.unwrap_or_default())
            .filter(|now| *now >= 0),
        earned: gained
            // How all of them came must be known.
            .filter(|gained| {
                *gained > 0 && !year.went(Direction::Gained).any(|row| is_unknown(row))
            })
            .map(|gained| (gained - bought) as f64 / gained as f64),
        came,
        left: left(&year, &stages, settings.leak_large()),
        currency,
        language,
    })
}

/// Those of one origin (or without one, of one reason) in one ribbon.
fn came(year: &Year) -> Vec<Ribbon> {
    let mut ribbons: Vec<Ribbon> = Vec::new();
    for row in year.went(Direction::Gained) {
        let ribbon = ribbon(row, reason(row).unwrap_or_else(|| by_origin(row.origin)));
        let together = |other: &&mut Ribbon| match row.origin {
            Some(_) => {
                other.origin == row.origin && other.customers.is_some() == row.customers.is_some()
            }
            None => other.origin.is_none() && other.words == ribbon.words,
        };
        match ribbons.iter_mut().find(together) {
            Some(other) => add(other, &ribbon),
            None => ribbons.push(ribbon),
        }
    }
    let place = |origin: Option<Origin>| match origin {
        Some(Origin::Sent) => 0,
        Some(Origin::Returned) => 1,
        None => 2,
        Some(Origin::Bought) => 3,
    };
    ribbons.sort_by_key(|ribbon| (ribbon.customers.is_none(), place(ribbon.origin)));
    few(ribbons, "otherwise")
}

/// Nobody says whether these were earned or bought: a reason in somebody's own words may be either. Those whom nobody
/// counted are told beside the share, by their reason.
fn is_unknown(row: &Growth) -> bool {
    row.origin.is_none()
        && match row.customers {
            Some(many) => many > 0,
            None => reason(row).is_none(),
        }
}

fn by_origin(origin: Option<Origin>) -> String {
    match origin {
        Some(Origin::Sent) => "referred by a customer".into(),
        Some(Origin::Returned) => "came back by themselves".into(),
        Some(Origin::Bought) => "from advertising".into(),
        None => "source not recorded".into(),
    }
}

fn left(year: &Year, stages: &[String], leak_large: f64) -> Vec<Ribbon> {
    let mut by_stage: Vec<Ribbon> = Vec::new();
    let mut uncounted: Vec<Ribbon> = Vec::new();
    for row in year.went(Direction::Lost) {
        let ribbon = ribbon(row, reason(row).unwrap_or_else(|| "left".into()));
        // At one stage, or at none for one reason.
        let together = |other: &&mut Ribbon| {
            other.stage == ribbon.stage && (ribbon.stage.is_some() || other.words == ribbon.words)
        };
        let known = ribbon.customers.is_some();
        match by_stage.iter_mut().filter(|_| known).find(together) {
            Some(other) => add(other, &ribbon),
            None if ribbon.customers.is_some() => by_stage.push(ribbon),
            None => uncounted.push(ribbon),
        }
    }
    by_stage.sort_by_key(|ribbon| std::cmp::Reverse(ribbon.customers));
    let rest = by_stage.split_off(by_stage.len().min(if by_stage.len() > TOLD + 1 {
        TOLD
    } else {
        TOLD + 1
    }));
    let place = |stage: &Option<String>| stages.iter().position(|id| Some(id) == stage.as_ref());
    by_stage.sort_by_key(|ribbon| (ribbon.stage.is_none(), place(&ribbon.stage)));
    let elsewhere = rest.into_iter().reduce(|mut all, ribbon| {
        add(&mut all, &ribbon);
        all
    });
    let elsewhere = elsewhere.map(|all| Ribbon {
        words: "elsewhere".into(),
        stage: None,
        source: None,
        ..all
    });
    let mut ribbons: Vec<Ribbon> = by_stage
        .into_iter()
        .chain(elsewhere)
        .chain(uncounted)
        .collect();
    // "Elsewhere" is no place: however much is lost there, it is not drawn large.
    for ribbon in ribbons.iter_mut().filter(|ribbon| ribbon.stage.is_some()) {
        ribbon.large = ribbon.worth_a_year.is_some_and(|worth| worth >= leak_large);
    }
    few(ribbons, "elsewhere")
}

/// So many ribbons have room for their words beside one another.
const MOST: usize = 6;

/// The first of these ribbons, and the rest in one: those that nobody counted apart from the others.
fn few(ribbons: Vec<Ribbon>, rest: &str) -> Vec<Ribbon> {
    if ribbons.len() <= MOST {
        return ribbons;
    }
    let (counted, uncounted): (Vec<_>, Vec<_>) = ribbons
        .into_iter()
        .partition(|ribbon| ribbon.customers.is_some());
    let shorten = |mut ribbons: Vec<Ribbon>, most: usize| {
        if ribbons.len() > most {
            let more = ribbons.split_off(most - 1);
            let together = more.into_iter().reduce(|mut all, ribbon| {
                add(&mut all, &ribbon);
                all
            });
            ribbons.extend(together.map(|all| Ribbon {
                words: rest.into(),
                stage: None,
                source: None,
                large: false,
                ..all
            }));
        }
        ribbons
    };
    let uncounted = shorten(uncounted, if counted.is_empty() { MOST } else { 1 });
    let mut shown = shorten(counted, MOST - uncounted.len());
    shown.extend(uncounted);
    shown
}

fn reason(row: &Growth) -> Option<String> {
    row.reason
        .clone()
        .filter(|reason| !reason.trim().is_empty())
}

fn ribbon(row: &Growth, words: String) -> Ribbon {
    Ribbon {
        customers: row.customers,
        words,
        origin: row.origin,
        cost_each: row.cost_each,
        stage: row.stage.as_ref().map(ToString::to_string),
        worth_a_year: row.worth_a_year,
        large: false,
        source: row.source.clone(),
    }
}

fn add(to: &mut Ribbon, more: &Ribbon) {
    let cost = |ribbon: &Ribbon| {
        ribbon
            .cost_each
            .zip(ribbon.customers)
            .map(|(each, many)| each * many as f64)
    };
    let cost = cost(to).zip(cost(more)).map(|(one, other)| one + other);
    to.customers = to
        .customers
        .zip(more.customers)
        .map(|(one, other)| one + other)
        .or(to.customers);
    // What some of them cost is not what each of them cost.
    to.cost_each = cost
        .zip(to.customers)
        .filter(|(_, many)| *many > 0)
        .map(|(cost, many)| cost / many as f64);
    to.worth_a_year = match (to.worth_a_year, more.worth_a_year) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    };
}
