//! Finds out who speaks where a transcript only writes "Agent: Good morning."

use std::collections::HashMap;

use super::Line;

/// Longer than any name with a title.
const LONGEST_NAME: usize = 40;

/// A prefix is a speaker when it looks like a name and comes at least twice, or when most lines have one; otherwise once may
/// be a sentence with a colon in it.
pub(super) fn from_prefixes(lines: &mut [Line]) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for name in lines
        .iter()
        .filter(|l| l.speaker.is_none())
        .filter_map(|l| prefix(&l.words))
    {
        *times.entry(name.to_owned()).or_default() += 1;
    }
    let named: usize = times.values().sum();
    let most = named > 2 && named * 3 > lines.len() * 2;
    for line in lines.iter_mut().filter(|l| l.speaker.is_none()) {
        let Some(name) =
            prefix(&line.words).filter(|n| most || times.get(*n).is_some_and(|t| *t > 1))
        else {
            continue;
        };
        let name = name.to_owned();
        line.words = line.words[name.len() + 1..].trim_start().to_owned();
        line.speaker = Some(name);
    }
}

fn prefix(words: &str) -> Option<&str> {
    let (name, _) = words.split_once(": ")?;
    let short = name.len() <= LONGEST_NAME && name.split(' ').count() <= 4;
    let fits = name.chars().all(|c| {
        c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '(' | ')' | '_')
    });
    (short && fits && name.starts_with(char::is_uppercase)).then_some(name)
}
