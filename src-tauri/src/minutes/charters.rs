//! The charters of a session's commitments in its minutes: who does what by when, its measure, and what it starts from.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use room::questions::{self, EvidenceFace, PersonFace};
use room::record::kinds::Kind;
use room::store::eyes::Seen;

use super::chart::{figure, svg};
use super::page::{escaped, one_line, plain};
use super::{dated, of_session};

/// A charter, or a commitment that nobody has in hand yet.
pub(super) struct Charter {
    promise: String,
    facts: Vec<(&'static str, String)>,
    chart: Option<(String, String)>,
    papers: Vec<Paper>,
    quotes: Vec<String>,
}

struct Paper {
    title: String,
    /// The hash of its picture, with its masks burnt in.
    picture: Option<String>,
}

/// So many papers and quotes stand beside a charter.
const PAPERS: usize = 4;
const QUOTES: usize = 2;

/// Those of the session's commitments, as the room saw them.
pub(super) fn all(seen: &Seen<'_>, session: &str) -> room::Result<Vec<Charter>> {
    let mut charters = Vec::new();
    for commitment in of_session(seen, Kind::commitment, session)? {
        let id = commitment.id.as_deref();
        if let Some(charter) = questions::charter(seen, None, id)? {
            charters.push(of(charter));
        }
    }
    Ok(charters)
}

fn of(charter: questions::Charter) -> Charter {
    let with_role = |person: &PersonFace| match &person.role {
        Some(role) => format!("{}, {role}", person.name),
        None => format!("{}, {}", person.name, person.silo),
    };
    let mut facts = Vec::new();
    let mut fact = |name, words: Option<String>| facts.extend(words.map(|words| (name, words)));
    fact(
        "Stage",
        charter.stage_name.map(|stage| match &charter.moment {
            Some(moment) => format!("{stage}: {}", moment.name),
            None => stage,
        }),
    );
    let no_team = charter.team.is_none().then(|| "no team yet".to_owned());
    fact("Team", charter.name.or(no_team));
    fact("Lead", charter.lead.as_ref().map(with_role));
    fact("Sponsor", charter.sponsor.as_ref().map(with_role));
    let silos = charter.silos.iter().map(|silo| {
        let names: Vec<_> = silo.members.iter().map(|it| it.name.clone()).collect();
        format!("{} ({})", silo.name, names.join(", "))
    });
    let silos: Vec<String> = silos.collect();
    fact(
        "Departments",
        Some(silos.join("; ")).filter(|it| !it.is_empty()),
    );
    let measure = charter.measure;
    fact(
        "Shared measure",
        measure.as_ref().map(|measure| {
            let from = charter
                .baseline
                .map(|from| format!(", from {}", figure(from)));
            let to = charter.target.map(|to| format!(" to {}", figure(to)));
            let by = charter.target_by.map(|by| format!(" by {}", dated(by)));
            let aim = [from, to, by].map(Option::unwrap_or_default).concat();
            format!("{}, {}{aim}", measure.name, measure.unit)
        }),
    );
    fact(
        "Broken hand-off",
        charter
            .hand_off
            .map(|hand| format!("{} to {}", hand.gives, hand.receives)),
    );
    fact("Next report", charter.reports_on.map(dated));
    fact(
        "Signed",
        Some(charter.signed_on.map_or("not yet".to_owned(), dated)),
    );
    let chart = measure.and_then(|measure| {
        let drawn = svg(&measure.chart, charter.target)?;
        let n = measure.chart.points.last().and_then(|point| point.n);
        let n = n.map_or("sample unknown".to_owned(), |n| format!("n {n}"));
        let words = measure.chart.sentence.words;
        Some((
            drawn,
            format!("{}, {}, {n}. {words}", measure.name, measure.unit),
        ))
    });
    let mut papers = Vec::new();
    let mut quotes = Vec::new();
    for evidence in charter.starts_from {
        match evidence {
            EvidenceFace::Paper(paper) if papers.len() < PAPERS => papers.push(Paper {
                title: paper.title,
                picture: paper.rendering.map(|it| it.hash),
            }),
            EvidenceFace::Quote(quote) if quotes.len() < QUOTES => quotes.push(quote.words),
            _ => {}
        }
    }
    Charter {
        promise: charter.promise,
        facts,
        chart,
        papers,
        quotes,
    }
}

impl Charter {
    pub fn html(&self, picture: &dyn Fn(&str) -> Option<Vec<u8>>) -> String {
        let facts: String = self
            .facts
            .iter()
            .map(|(name, words)| format!("<dt>{name}</dt><dd>{}</dd>\n", escaped(words)))
            .collect();
        let chart = self.chart.as_ref().map(|(svg, words)| {
            format!(
                "<figure>{svg}<figcaption>{}</figcaption></figure>\n",
                escaped(words)
            )
        });
        let quotes: String = self
            .quotes
            .iter()
            .map(|words| format!("<blockquote>“{}”</blockquote>\n", escaped(words)))
            .collect();
        let papers: String = self
            .papers
            .iter()
            .filter_map(|paper| {
                let bytes = picture(paper.picture.as_deref()?)?;
                let title = escaped(&paper.title);
                Some(format!(
                    "<figure><img alt=\"{title}\" src=\"data:image/jpeg;base64,{}\"><figcaption>{title}</figcaption></figure>\n",
                    STANDARD.encode(bytes)
                ))
            })
            .collect();
        let papers = match papers.is_empty() {
            true => papers,
            false => format!("<div class=\"papers\">\n{papers}</div>\n"),
        };
        format!(
            "<article>\n<h3>{}</h3>\n<dl>\n{facts}</dl>\n{}{quotes}{papers}</article>\n",
            escaped(&self.promise),
            chart.unwrap_or_default()
        )
    }

    pub fn markdown(&self) -> String {
        let mut text = format!("### {}\n\n", plain(&self.promise));
        for (name, words) in &self.facts {
            text.push_str(&format!("- {name}: {}\n", plain(words)));
        }
        if let Some((_, words)) = &self.chart {
            text.push_str(&format!("- {}\n", plain(words)));
        }
        for words in &self.quotes {
            text.push_str(&format!("- “{}”\n", plain(words)));
        }
        for paper in &self.papers {
            text.push_str(&format!("- Paper: {}\n", plain(&one_line(&paper.title))));
        }
        text.push('\n');
        text
    }
}
