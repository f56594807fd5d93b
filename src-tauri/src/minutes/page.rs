//! The minutes as a page: HTML that needs no other file and prints well, or Markdown. Nothing that somebody wrote is markup.

use super::charters::Charter;

/// A heading and what stands under it.
pub(super) struct Section {
    pub heading: &'static str,
    pub body: Body,
}

/// What stands under a heading.
pub(super) enum Body {
    /// Each a line of its own.
    Lines(Vec<String>),
    /// Rows under these headings.
    Table(&'static [&'static str], Vec<Vec<String>>),
    /// The charters of fix teams.
    Charters(Vec<Charter>),
}

impl Body {
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Lines(lines) => lines.is_empty(),
            Self::Table(_, rows) => rows.is_empty(),
            Self::Charters(charters) => charters.is_empty(),
        }
    }
}

/// What stands in the minutes.
pub(super) struct Minutes {
    pub title: String,
    /// The line under the title: when, and with whom.
    pub under: String,
    /// What its file is called, without an ending.
    pub stem: String,
    pub sections: Vec<Section>,
}

impl Minutes {
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", one_line(&self.title), plain(&self.under));
        for Section { heading, body } in &self.sections {
            text.push_str(&format!("\n## {heading}\n\n"));
            match body {
                Body::Lines(lines) => {
                    for line in lines {
                        text.push_str(&format!("- {}\n", plain(line)));
                    }
                }
                Body::Table(head, rows) => {
                    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                    text.push_str(&line(head.iter().map(|&it| it.to_owned()).collect()));
                    text.push_str(&line(head.iter().map(|_| "---".to_owned()).collect()));
                    for row in rows {
                        text.push_str(&line(row.iter().map(|cell| plain(cell)).collect()));
                    }
                }
                Body::Charters(charters) => {
                    for charter in charters {
                        text.push_str(&charter.markdown());
                    }
                }
            }
        }
        text
    }

    /// `picture` answers a page's picture by its hash, as JPEG; none while it is being made.
    pub fn html(&self, picture: &dyn Fn(&str) -> Option<Vec<u8>>) -> String {
        let mut body = format!(
            "<h1>{}</h1>\n<p class=\"under\">{}</p>\n",
            escaped(&self.title),
            escaped(&self.under)
        );
        for Section {
            heading,
            body: under,
        } in &self.sections
        {
            body.push_str(&format!("<section>\n<h2>{heading}</h2>\n"));
            body.push_str(&match under {
                Body::Lines(lines) => {
                    let lines = lines
                        .iter()
                        .map(|line| format!("<li>{}</li>\n", escaped(line)));
                    format!("<ul>\n{}</ul>\n", lines.collect::<String>())
                }
                Body::Table(head, rows) => table(head, rows),
                Body::Charters(charters) => charters
                    .iter()
                    .map(|charter| charter.html(picture))
                    .collect(),
            });
            body.push_str("</section>\n");
        }
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
            escaped(&self.title)
        )
    }
}

fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: String = head.iter().map(|it| format!("<th>{it}</th>")).collect();
    let rows = rows.iter().map(|row| {
        let cells: String = row
            .iter()
            .map(|cell| format!("<td>{}</td>", escaped(cell)))
            .collect();
        format!("<tr>{cells}</tr>\n")
    });
    format!(
        "<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        rows.collect::<String>()
    )
}

const STYLE: &str = "\
@page{margin:16mm}\
body{font:16px/1.45 'Hanken Grotesk',system-ui,sans-serif;color:#1D1A17;background:#FBF9F3;max-width:46em;margin:3em auto;padding:0 1.5em;overflow-wrap:anywhere}\
h1{font:520 2.2em/1.15 Literata,Georgia,serif;letter-spacing:-.02em;margin:0}.under{margin:.4em 0 0}\
section{margin-top:2em}h2{font-size:1.1em;margin:0 0 .3em;padding-bottom:.3em;border-bottom:2px solid;break-after:avoid}\
ul{margin:0;padding:0;list-style:none}li{padding:.4em 0;border-bottom:1px solid #D3CDC1;break-inside:avoid}\
table{width:100%;border-collapse:collapse}th{font-size:.85em;font-weight:600;color:#57514A}th,td{padding:.4em .8em .4em 0;text-align:left;vertical-align:top;border-bottom:1px solid #D3CDC1}\
table{overflow-wrap:break-word}tr{break-inside:avoid}\
article{padding:1em 0;border-bottom:1px solid #D3CDC1;break-inside:avoid}h3{font:520 1.35em/1.2 Literata,Georgia,serif;margin:0 0 .4em}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em;margin:0}dt{color:#57514A}dd{margin:0}\
figure{margin:1em 0 0}figcaption{font-size:.9em}svg{width:100%;max-width:35em;display:block}svg text{font-size:13px}\
.end{text-anchor:end}.band{fill:#E6E1D6}.line{fill:none;stroke:#1D1A17;stroke-width:1.6}.mean,.limit,.target{fill:none;stroke:#57514A}.limit{stroke-dasharray:6 4}.target{stroke-dasharray:1.5 4;stroke-width:2}.ring{fill:none;stroke:#1D1A17;stroke-width:1.4}\
.papers{display:flex;flex-wrap:wrap;gap:1em;margin-top:1em}.papers figure{margin:0;width:8.5em}.papers img{width:100%;border:1px solid #B9B2A5}\
blockquote{font:1.1em/1.35 Literata,Georgia,serif;margin:.8em 0 0}\
@media print{body{background:none;margin:0;max-width:none;padding:0;font-size:11pt}}";

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of Markdown in which nothing that somebody wrote is markup.
pub(super) fn plain(text: &str) -> String {
    one_line(text)
        .chars()
        .flat_map(|letter| {
            let marks = "\\`*_{}[]<>#|";
            let escape = marks.contains(letter).then_some('\\');
            escape.into_iter().chain([letter])
        })
        .collect()
}

/// HTML in which nothing that somebody wrote is markup.
pub(super) fn escaped(text: &str) -> String {
    one_line(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
