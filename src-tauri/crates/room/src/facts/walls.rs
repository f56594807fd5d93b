//! The walls of a room: where its stages do not fit on one, they go on along a second.

use std::ops::Range;

/// So many stages fit on one wall.
const FIT: usize = 8;

/// The places of the stages on each wall, from left to right: as few walls as hold them, all about equally full.
pub fn walls(stages: usize) -> Vec<Range<usize>> {
    let walls = stages.div_ceil(FIT).max(1);
    let edge = |wall: usize| (stages * wall).div_ceil(walls);
    (0..walls).map(|wall| edge(wall)..edge(wall + 1)).collect()
}

/// The wall on which the stage in this place hangs, from 0.
pub fn wall_at(place: usize, stages: usize) -> usize {
    walls(stages)
        .iter()
        .position(|wall| wall.contains(&place))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_stages_fit_on_a_wall_and_more_share_two_evenly() {
        let many = |stages| walls(stages).iter().map(Range::len).collect::<Vec<_>>();
        assert_eq!(many(0), [0]);
        assert_eq!(many(8), [8]);
        assert_eq!(many(9), [5, 4]);
        assert_eq!(many(17), [6, 6, 5]);
        assert_eq!(walls(12), [0..6, 6..12]);
        assert_eq!(wall_at(5, 12), 0);
        assert_eq!(wall_at(6, 12), 1);
    }
}
