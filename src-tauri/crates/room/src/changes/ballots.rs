//! Ballots before their vote is revealed. They lie in a box outside of the journal, under random ids and without a time, so
//! that nothing says whose one is. Revealing a vote empties the box into the room, in one step and for good: no other road
//! adds, changes or removes a ballot.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes::room::Room;
use crate::changes::rules;
use crate::changes::writer::Writer;
use crate::error::{Result, RoomError};
use crate::record::Record;
use crate::record::id::{Id, Ref};
use crate::record::kinds::{Ballot, BallotAbout, BallotContent, Kind, Session};
use crate::store::{opening, rows};
use crate::time::Clock;

/// Casts a blind ballot. It is no step: the journal does not know it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CastBallot {
    /// In which session.
    pub session: Id<Session>,
    /// About what.
    pub about: BallotAbout,
    /// The answer.
    pub content: BallotContent,
    /// A secret of the voter's, the same for one vote: a second ballot with it replaces the first. Without it nobody can take
    /// the ballot back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<String>,
}

/// Takes a voter's ballot out of the box again, as long as the vote is not revealed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeBackBallot {
    /// In which session.
    pub session: Id<Session>,
    /// About what.
    pub about: BallotAbout,
    /// The secret with which it was cast.
    pub voter: String,
}

impl Room {
    /// Puts a ballot into the box.
    ///
    /// # Errors
    /// When the vote is revealed, or the ballot breaks a rule; then the box is as before.
    pub fn cast_ballot(&mut self, ballot: &CastBallot, clock: &mut dyn Clock) -> Result<()> {
        self.with_open_box(&ballot.session, ballot.about, |connection, session| {
            rules::ballot(connection, session, ballot.about, &ballot.content)?;
            let (session, about) = (ballot.session.as_str(), ballot.about.as_str());
            let voter = match &ballot.voter {
                Some(voter) => {
                    let key = key_of(connection, session, about)?;
                    let key = match key {
                        Some(key) => key,
                        None => new_key(connection, session, about, clock)?,
                    };
                    Some(hashed(&key, voter))
                }
                None => None,
            };
            // One of the same voter gives way.
            let content = serde_json::to_string(&ballot.content).unwrap_or_default();
            connection.execute(
                "INSERT OR REPLACE INTO ballot_box (id, session, about, content, voter) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![clock.secret(), session, about, content, voter],
            )?;
            Ok(())
        })
    }

    /// Takes a voter's ballot out of the box again.
    ///
    /// # Errors
    /// When the vote is revealed, or there is no ballot of this voter.
    pub fn take_back_ballot(&mut self, ballot: &TakeBackBallot) -> Result<()> {
        self.with_open_box(&ballot.session, ballot.about, |connection, _| {
            let (session, about) = (ballot.session.as_str(), ballot.about.as_str());
            let key = key_of(connection, session, about)?;
            let gone = match key {
                Some(key) => connection.execute(
                    "DELETE FROM ballot_box WHERE session = ?1 AND about = ?2 AND voter = ?3",
                    params![session, about, hashed(&key, &ballot.voter)],
                )?,
                None => 0,
            };
            match gone {
                0 => Err(RoomError::rule(
                    "votes",
                    "there is no such ballot any more.",
                )),
                _ => Ok(()),
            }
        })
    }

    /// Does something with the box of a vote that is not revealed, all of it or nothing.
    fn with_open_box(
        &mut self,
        session: &Id<Session>,
        about: BallotAbout,
        work: impl FnOnce(&Connection, &Session) -> Result<()>,
    ) -> Result<()> {
        let connection = self.off_the_journal()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let record = rows::get(&transaction, &Ref::new(Kind::session, session.as_str()))?;
        let held: Session = rows::typed(&record)?;
        if held.opened.iter().any(|opened| opened.about == about) {
            return Err(RoomError::rule(
                "votes",
                "the votes are revealed, so no ballot can be added, changed or removed.",
            ));
        }
        if held.adjourned_at.is_some() {
            return Err(RoomError::rule(
                "votes",
                "the session is over, so no ballot can be added, changed or removed.",
            ));
        }
        erasing(&transaction, || {
            work(&transaction, &held)?;
            rewrite_in_random_order(&transaction)
        })?;
        transaction.commit()?;
        opening::shorten_the_log(connection)?;
        // Written to a file that is gone, it would be told as cast and be on no disk.
        self.may_write()
    }
}

/// What is deleted meanwhile is overwritten too.
fn erasing<T>(connection: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let set = |on: bool| connection.pragma_update(None, "secure_delete", on);
    set(true)?;
    let worked = work();
    set(false)?;
    worked
}

/// Writes all boxes anew, in the order of their random ids: in the file, rows lie in the order in which they came.
fn rewrite_in_random_order(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE lifted AS SELECT * FROM main.ballot_box; \
         DELETE FROM main.ballot_box; \
         INSERT INTO main.ballot_box SELECT * FROM temp.lifted ORDER BY id; \
         DROP TABLE temp.lifted;",
    )?;
    Ok(())
}

/// Puts all ballots of a vote into the room, in the order of their random ids, and takes its box away.
pub(crate) fn reveal(writer: &mut Writer<'_>, session: &str, about: BallotAbout) -> Result<()> {
    let connection = writer.connection;
    let sql = "SELECT id, content FROM ballot_box WHERE session = ?1 AND about = ?2 ORDER BY id";
    let mut statement = connection.prepare(sql)?;
    let ballots = statement.query_map((session, about.as_str()), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let ballots: Vec<(String, String)> = ballots.collect::<rusqlite::Result<_>>()?;
    writer.revealing = true;
    for (id, content) in ballots {
        let mut content = serde_json::from_str(&content)
            .map_err(|_| RoomError::rule("votes", "a ballot in the box is damaged."))?;
        if let BallotContent::Stickers(stickers) = &mut content {
            // What is gone takes its votes along, and no ballot keeps the others from being counted.
            let mut there = Vec::new();
            for one in stickers.drain(..) {
                let of = Ref::new(Kind::let_down, one.let_down.as_str());
                if rows::find(connection, &of)?.is_some() {
                    there.push(one);
                }
            }
            if there.is_empty() {
                continue;
            }
            *stickers = there;
        }
        let ballot = Ballot {
            session: Id::new(session),
            about,
            content,
        };
        writer.add(Record::new(&ballot).with_id(id))?;
    }
    erasing(connection, || empty(connection, session, Some(about)))
}

/// A ballot that comes with a room that is made: under an id that says no time, and as old as its vote's end.
pub(crate) fn without_time(
    mut ballot: Record,
    connection: &Connection,
    clock: &mut dyn Clock,
) -> Result<Record> {
    let said = |name: &str| ballot.fields.get(name).and_then(|said| said.as_str());
    let session = Ref::new(Kind::session, said("session").unwrap_or_default());
    if let Some(record) = rows::find(connection, &session)? {
        let mut opened = rows::typed::<Session>(&record)?.opened.into_iter();
        let opened = opened.find(|opened| Some(opened.about.as_str()) == said("about"));
        let at = opened.map(|opened| opened.at);
        (ballot.made_at, ballot.changed_at) = (at, at);
    }
    let says_a_time =
        |id: &String| uuid::Uuid::parse_str(id).is_ok_and(|id| id.get_version_num() == 7);
    if ballot.id.as_ref().is_none_or(says_a_time) {
        ballot.id = Some(clock.secret());
    }
    Ok(ballot)
}

/// Whether there are ballots on let-downs whose vote was not revealed yet.
pub(crate) fn are_blind(connection: &Connection) -> Result<bool> {
    let sql = "SELECT 1 FROM main.ballot_box WHERE about = 'let_downs'";
    Ok(connection.prepare_cached(sql)?.exists([])?)
}

/// Whether anybody voted in this session.
pub(crate) fn were_cast(connection: &Connection, session: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM main.ballot WHERE session = ?1 \
               UNION ALL SELECT 1 FROM main.ballot_box WHERE session = ?1";
    Ok(connection.prepare_cached(sql)?.exists([session])?)
}

/// Takes the box of a vote away, or all boxes of a session.
pub(crate) fn empty(
    connection: &Connection,
    session: &str,
    about: Option<BallotAbout>,
) -> Result<()> {
    for table in ["ballot_box", "ballot_key"] {
        let sql = format!("DELETE FROM {table} WHERE session = ?1 AND about = coalesce(?2, about)");
        connection.execute(&sql, (session, about.map(BallotAbout::as_str)))?;
    }
    Ok(())
}

/// How many ballots lie in all boxes: what whoever shows counts has to ask anew, where it differs.
pub fn in_boxes(connection: &Connection) -> Result<i64> {
    let sql = "SELECT count(*) FROM main.ballot_box";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// The key by which the voters of a vote are hashed.
fn key_of(connection: &Connection, session: &str, about: &str) -> Result<Option<String>> {
    let sql = "SELECT key FROM ballot_key WHERE session = ?1 AND about = ?2";
    let key = connection.query_row(sql, [session, about], |row| row.get(0));
    Ok(key.optional()?)
}

fn new_key(
    connection: &Connection,
    session: &str,
    about: &str,
    clock: &mut dyn Clock,
) -> Result<String> {
    let key = format!("{}{}", clock.secret(), clock.secret());
    let sql = "INSERT INTO ballot_key (session, about, key) VALUES (?1, ?2, ?3)";
    connection.execute(sql, [session, about, &key])?;
    Ok(key)
}

/// What is kept of a voter: it says who it is only to whoever has both the key and the voter's secret.
fn hashed(key: &str, voter: &str) -> String {
    let key = blake3::derive_key("customer-room 2026 voters of one vote", key.as_bytes());
    blake3::keyed_hash(&key, voter.as_bytes())
        .to_hex()
        .to_string()
}
