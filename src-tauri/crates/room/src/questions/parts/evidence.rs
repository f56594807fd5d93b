//! The evidence behind a let-down or a report.

use super::{calls, papers, quotes, surveys};
use crate::error::Result;
use crate::facts::readings::Readings;
use crate::facts::records::{Kept, all, find};
use crate::questions::EvidenceFace;
use crate::record::id::Ref;
use crate::record::kinds::{Kind, Measure, SurveyResult};
use crate::store::eyes::Seen;

/// The pieces of evidence that the asker may see, in the order given.
pub fn faces(seen: &Seen<'_>, evidence: &[Ref], readings: &Readings) -> Result<Vec<EvidenceFace>> {
    let calls = calls::all(seen)?;
    let mut faces = Vec::new();
    for of in evidence {
        faces.extend(match of.kind {
            Kind::artifact => {
                papers::find(seen, &of.id)?.map(|paper| EvidenceFace::Paper(paper.face))
            }
            Kind::call => calls
                .get(&of.id)
                .map(|call| EvidenceFace::Call(call.face.clone())),
            Kind::complaint => quotes::find(seen, &of.id)?.map(EvidenceFace::Quote),
            Kind::measure => {
                let measure: Option<Kept<Measure>> = find(seen, &of.id)?;
                measure.map(|measure| EvidenceFace::Measure(readings.line(&measure, None)))
            }
            Kind::survey_result => {
                let results: Vec<Kept<SurveyResult>> = all(seen)?;
                let result = results.iter().find(|result| result.id == of.id);
                result.map(|result| EvidenceFace::Survey(surveys::face(result, &results)))
            }
            _ => None,
        });
    }
    Ok(faces)
}
