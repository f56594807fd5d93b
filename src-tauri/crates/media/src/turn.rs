//! How far a page is turned.

use image::RgbImage;
use image::imageops::{rotate90, rotate180_in_place, rotate270};
use serde::{Deserialize, Serialize};

/// A turn of a page, clockwise. As JSON the number of degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub enum Turn {
    /// As it is.
    #[default]
    None,
    /// 90 degrees.
    Quarter,
    /// 180 degrees.
    Half,
    /// 270 degrees.
    ThreeQuarters,
}

impl Turn {
    pub(crate) fn apply(self, mut picture: RgbImage) -> RgbImage {
        match self {
            Self::None => picture,
            Self::Quarter => rotate90(&picture),
            Self::Half => {
                rotate180_in_place(&mut picture);
                picture
            }
            Self::ThreeQuarters => rotate270(&picture),
        }
    }
}

/// A number of degrees that is no quarter turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A page turns by 0, 90, 180 or 270 degrees, not by {0}.")]
pub struct NoTurn(u16);

impl TryFrom<u16> for Turn {
    type Error = NoTurn;

    fn try_from(degrees: u16) -> Result<Self, NoTurn> {
        match degrees {
            0 => Ok(Self::None),
            90 => Ok(Self::Quarter),
            180 => Ok(Self::Half),
            270 => Ok(Self::ThreeQuarters),
            other => Err(NoTurn(other)),
        }
    }
}

impl From<Turn> for u16 {
    fn from(turn: Turn) -> u16 {
        match turn {
            Turn::None => 0,
            Turn::Quarter => 90,
            Turn::Half => 180,
            Turn::ThreeQuarters => 270,
        }
    }
}
