//! The minutes as a page: HTML or Markdown in which nothing that somebody wrote is markup.

/// A heading and what stands under it.
pub(super) struct Section {
    pub heading: &'static str,
    pub lines: Vec<String>,
}

/// What stands in the minutes.
pub(super) struct Minutes {
    pub title: String,
    /// What its file is called, without an ending.
    pub stem: String,
    pub sections: Vec<Section>,
}

impl Minutes {
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", one_line(&self.title));
        for section in &self.sections {
            text.push_str(&format!("\n## {}\n\n", section.heading));
            for line in &section.lines {
                text.push_str(&format!("- {}\n", plain(line)));
            }
        }
        text
    }

    pub fn html(&self) -> String {
        let mut body = format!("<h1>{}</h1>\n", escaped(&self.title));
        for section in &self.sections {
            body.push_str(&format!("<h2>{}</h2>\n<ul>\n", section.heading));
            for line in &section.lines {
                body.push_str(&format!("<li>{}</li>\n", escaped(line)));
            }
            body.push_str("</ul>\n");
        }
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
            escaped(&self.title)
        )
    }
}

const STYLE: &str = "body{font:17px/1.5 'Hanken Grotesk',system-ui,sans-serif;color:#1D1A17;background:#FBF9F3;max-width:42em;margin:3em auto;padding:0 1.5em}\
h1{font:520 2.2em/1.15 Literata,Georgia,serif;letter-spacing:-.02em}h2{font-size:1.05em;margin:2em 0 .4em;break-after:avoid}\
ul{margin:0;padding:0;list-style:none;border-top:1px solid #D3CDC1}li{padding:.45em 0;border-bottom:1px solid #D3CDC1;break-inside:avoid;overflow-wrap:anywhere}\
@media print{body{background:none;margin:0}}";

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of Markdown in which nothing that somebody wrote is markup.
fn plain(text: &str) -> String {
    one_line(text)
        .chars()
        .flat_map(|letter| {
            let marks = "\\`*_{}[]<>#|";
            let escape = marks.contains(letter).then_some('\\');
            escape.into_iter().chain([letter])
        })
        .collect()
}

fn escaped(text: &str) -> String {
    one_line(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
