//! Complaints counted by stage, category and month, against the stage's own base: the paint, the rates, the charts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::words::months_between;
use crate::error::Result;
use crate::facts::charts::{MONTHS, latest};
use crate::facts::months::{self, Month};
use crate::facts::placed::Placed;
use crate::facts::records::{Kept, day, list, room};
use crate::figures::rate::{by_period, paint_by_count, paint_step};
use crate::figures::{Better, Cadence, Counted, Judgement, Paint, Series, Stretch, Xmr};
use crate::questions::Rate;
use crate::record::kinds::{PaintPeriod, Stage, TheRoom};
use crate::store::eyes::Seen;

/// All complaints of the room, by month.
pub struct Complaints {
    months: Vec<Month>,
    bases: Vec<Based>,
    room: TheRoom,
    today: Date,
    /// Which months are known, and which quarters.
    placed: [Placed; 2],
}

struct Based {
    stage: String,
    period: Date,
    customers: i64,
    unit: Option<String>,
}

/// How a stage's complaints stand.
pub struct Standing {
    /// 0-4.
    pub paint: i64,
    /// The last full period's.
    pub rate: Option<Rate>,
    /// Its last 24 months; none where nobody was ever heard.
    pub chart: Option<Xmr>,
    /// Its values are rates; else counts.
    pub per_thousand: bool,
}

/// The months of some complaints of a stage.
pub struct Months {
    /// The last 24.
    pub chart: Xmr,
    /// How many were counted in them.
    pub n: i64,
    /// Its values are rates; else counts.
    pub per_thousand: bool,
}

impl Complaints {
    /// Counts them, as the asker sees them.
    pub fn of(seen: &Seen<'_>) -> Result<Self> {
        let bases = list(
            seen,
            "SELECT stage, period, customers, unit FROM base ORDER BY period",
            [],
            |row| Ok((row.get(0)?, day(row, 1)?, row.get(2)?, row.get(3)?)),
        )?;
        let months = months::of(seen)?;
        let room = room(seen)?;
        let placed = [Cadence::Months, Cadence::Quarters].map(|cadence| {
            let shift = shift(&room, cadence);
            let earlier = |(day, n): (Date, i64)| (day.saturating_sub(shift), n);
            let those = |waiting: bool| {
                let those = months
                    .iter()
                    .filter(move |month| month.stage.is_none() == waiting);
                those.map(|month| (month.month, month.n)).map(earlier)
            };
            let today = seen.today.saturating_sub(shift);
            Placed::of(those(false), those(true), cadence, today)
        });
        Ok(Self {
            months,
            bases: bases
                .into_iter()
                .filter_map(|(stage, period, customers, unit)| {
                    period.map(|period| Based {
                        stage,
                        period,
                        customers,
                        unit,
                    })
                })
                .collect(),
            room,
            today: seen.today,
            placed,
        })
    }

    fn placed(&self, cadence: Cadence) -> &Placed {
        let [months, quarters] = &self.placed;
        match cadence {
            Cadence::Quarters => quarters,
            _ => months,
        }
    }

    /// How many hang at a stage.
    pub fn of_all_times(&self, stage: &str) -> i64 {
        self.at(stage).map(|month| month.n).sum()
    }

    fn at(&self, stage: &str) -> impl Iterator<Item = &Month> {
        let months = self.months.iter();
        months.filter(move |month| month.stage.as_deref() == Some(stage))
    }

    /// How many complaints of the months that are drawn wait for a stage.
    pub fn waiting(&self) -> i64 {
        let eve = self.today.saturating_sub(MONTHS.months());
        let waiting = self.months.iter().filter(|month| month.stage.is_none());
        let drawn = waiting.filter(|month| month.month >= eve);
        drawn.map(|month| month.n).sum()
    }

    fn counted(
        &self,
        stage: &str,
        wanted: impl Fn(Option<&str>) -> bool,
        cadence: Cadence,
    ) -> Vec<Counted> {
        let here = || self.at(stage);
        // All lines of a stage begin when the stage was first heard: no complaint then is none, not unknown.
        let began = heard_since(here().map(|month| month.month).collect());
        let complaints: Vec<(Date, i64)> = here()
            .filter(|month| began.is_some_and(|began| month.month >= began))
            .filter(|month| wanted(month.category.as_deref()))
            .map(|month| (month.month, month.n))
            .chain(began.map(|began| (began, 0)))
            .collect();
        let bases: Vec<(Date, i64)> = self
            .bases
            .iter()
            .filter(|base| base.stage == stage)
            .map(|base| (base.period, base.customers))
            .collect();
        let shift = shift(&self.room, cadence);
        let earlier = |counts: Vec<(Date, i64)>| -> Vec<(Date, i64)> {
            let counts = counts.into_iter();
            counts
                .map(|(date, n)| (date.saturating_sub(shift), n))
                .collect()
        };
        let (complaints, bases) = (earlier(complaints), earlier(bases));
        let placed = self.placed(cadence);
        let mut counted = by_period(&complaints, &bases, cadence, placed.through);
        counted.retain(|one| !placed.unknown.contains(&one.period));
        for one in &mut counted {
            one.period = one.period.saturating_add(shift);
        }
        counted
    }

    /// The months of a stage's complaints whose category is `wanted`: counts where the base is too small for a rate.
    pub fn months(&self, stage: &str, wanted: impl Fn(Option<&str>) -> bool) -> Months {
        self.months_of(stage, wanted, self.is_too_few(stage))
    }

    fn months_of(
        &self,
        stage: &str,
        wanted: impl Fn(Option<&str>) -> bool,
        too_few: bool,
    ) -> Months {
        let mut counted = self.counted(stage, wanted, Cadence::Months);
        if too_few {
            for month in &mut counted {
                month.rate = None;
            }
        }
        let series = Series::of(&counted);
        let chart = Xmr::of(
            &series.points,
            Stretch::stated(None, None),
            Better::Down,
            true,
        );
        let chart = latest(chart);
        Months {
            n: chart.points.iter().filter_map(|point| point.n).sum(),
            per_thousand: series.per_thousand,
            chart,
        }
    }

    /// The categories of a stage's complaints in the months that are drawn, and how many each has.
    pub fn categories(&self, stage: &str) -> BTreeMap<Option<&str>, i64> {
        let eve = self
            .placed(Cadence::Months)
            .through
            .saturating_sub(MONTHS.months());
        let here = self.at(stage).filter(|month| month.month > eve);
        let mut categories = BTreeMap::new();
        for month in here {
            *categories.entry(month.category.as_deref()).or_default() += month.n;
        }
        categories
    }

    /// How all of a stage's complaints stand.
    pub fn standing(&self, stage: &Kept<Stage>) -> Standing {
        let cadence = self.cadence();
        let counted = self.counted(&stage.id, |_| true, cadence);
        let series = Series::of(&counted);
        let Some(last) = series.points.last() else {
            return Standing {
                paint: 0,
                rate: None,
                chart: None,
                per_thousand: false,
            };
        };
        let paint = self.paint(&counted, last.period);
        let Months {
            chart,
            per_thousand,
            ..
        } = self.months_of(&stage.id, |_| true, paint.too_few);
        let year_ago = last.period.saturating_sub(1.year());
        let rate = Rate {
            value: last.value,
            n: last.n.unwrap_or_default(),
            of: last.period,
            cadence,
            words: self.words(stage, series.per_thousand, cadence),
            year_ago: series
                .points
                .iter()
                .find(|point| point.period == year_ago)
                .map(|point| point.value),
            too_few: paint.too_few,
            later: counted
                .iter()
                .filter(|one| one.period > last.period)
                .map(|one| one.n)
                .sum(),
            worse: chart
                .points
                .last()
                .is_some_and(|point| point.judgement == Judgement::Worse),
        };
        Standing {
            paint: i64::from(paint.step),
            rate: Some(rate),
            chart: Some(chart),
            per_thousand,
        }
    }

    /// The cadence in which the room paints: as it says, or else as its customers are counted.
    fn cadence(&self) -> Cadence {
        match self.room.paint_period {
            Some(PaintPeriod::Quarter) => Cadence::Quarters,
            Some(PaintPeriod::Month) => Cadence::Months,
            // A third of a quarter's customers is nobody's month.
            None => match Cadence::of(self.bases.iter().map(|base| base.period)) {
                Cadence::Quarters => Cadence::Quarters,
                _ => Cadence::Months,
            },
        }
    }

    /// The base of a stage's last full period is too small to say anything of a rate.
    fn is_too_few(&self, stage: &str) -> bool {
        let counted = self.counted(stage, |_| true, self.cadence());
        let last = Series::of(&counted).points.last().map(|point| point.period);
        last.is_some_and(|last| self.paint(&counted, last).too_few)
    }

    fn paint(&self, counted: &[Counted], period: Date) -> Paint {
        let steps = self.room.paint_steps();
        let last = counted.iter().find(|one| one.period == period);
        match last.map(|one| (one.n, one.base, one.rate)) {
            Some((_, Some(base), Some(rate))) => {
                paint_step(rate, base, &steps, self.room.too_few_base())
            }
            Some((n, ..)) => paint_by_count(n, &steps),
            None => paint_by_count(0, &steps),
        }
    }

    /// What a stage's figures are counted in.
    pub fn words(&self, stage: &Kept<Stage>, per_thousand: bool, cadence: Cadence) -> String {
        if !per_thousand {
            return format!("complaints a {}", cadence.noun(1));
        }
        let of_base = self.bases.iter().rev().find(|base| base.stage == stage.id);
        let unit = stage
            .base_unit
            .as_deref()
            .or_else(|| of_base.and_then(|base| base.unit.as_deref()));
        format!("complaints per 1,000 {}", unit.unwrap_or("customers"))
    }
}

/// By how much the company's own quarters begin later than those of the calendar. Everything is counted that much earlier
/// and told as it was.
fn shift(room: &TheRoom, cadence: Cadence) -> Span {
    let first = room.first_month_of_year.unwrap_or(1);
    match cadence {
        Cadence::Quarters => (first - 1).rem_euclid(3).months(),
        _ => Span::new(),
    }
}

/// A stage of which nobody spoke for so many months was not listened to.
const SILENT_MONTHS: i64 = 24;

/// The month since which a stage is listened to: the first after its last long silence. A date that was typed wrong, or
/// a spreadsheet's empty one (1900), does not make a century of silence into the usual.
fn heard_since(mut months: Vec<Date>) -> Option<Date> {
    months.sort_unstable();
    let newest = months.pop()?;
    let before = months.into_iter().rev();
    Some(
        before
            .scan(newest, |next, month| {
                let near = months_between(month, *next) <= SILENT_MONTHS;
                *next = month;
                near.then_some(month)
            })
            .last()
            .unwrap_or(newest),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_stray_date_long_ago_does_not_begin_the_listening() {
        let heard =
            |years: &[i16]| heard_since(years.iter().map(|year| date(*year, 3, 1)).collect());
        assert_eq!(heard(&[2025, 1900, 2024, 2026]), Some(date(2024, 3, 1)));
        assert_eq!(heard(&[2022, 2024, 2026]), Some(date(2022, 3, 1)));
        assert_eq!(heard(&[2020]), Some(date(2020, 3, 1)));
        assert_eq!(heard(&[]), None);
    }
}
