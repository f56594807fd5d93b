//! Words that stand for one of a few values, in English, German, French, Dutch, Spanish, Portuguese and Italian.

use crate::letters::fold;

/// The values a field can have, and how they are written.
pub(crate) struct Vocabulary {
    /// The values, for a sentence.
    pub(super) known: &'static str,
    words: &'static [(&'static str, &'static str)],
}

impl Vocabulary {
    /// The value a cell stands for.
    pub(crate) fn find(&self, cell: &str) -> Option<&'static str> {
        const LONGEST: usize = 32;
        let cell = cell.trim();
        if cell.len() > LONGEST {
            return None;
        }
        let wanted = fold(cell);
        self.words
            .iter()
            .find(|(_, all)| all.split(" | ").any(|w| w == wanted))
            .map(|(value, _)| *value)
    }
}

/// Yes and no.
pub(crate) const YES_NO: Vocabulary = Vocabulary {
    known: "yes or no",
    words: &[
        (
            "yes",
            "yes | y | true | 1 | x | ja | j | oui | o | wahr | vrai | waar | si | sim | s",
        ),
        (
            "no",
            "no | n | false | 0 | nein | non | nee | falsch | faux | onwaar | nao",
        ),
    ],
};

/// A row that adds up the others.
pub(crate) const TOTALS: Vocabulary = Vocabulary {
    known: "a total",
    words: &[(
        "total",
        "total | totals | grand total | sum | overall total | summe | gesamt | gesamtsumme | insgesamt | total general | \
         totaal | totale | suma | soma | total geral",
    )],
};

/// Which way customers went.
pub(crate) const DIRECTIONS: Vocabulary = Vocabulary {
    known: "gained, lost or opening",
    words: &[
        (
            "gained",
            "gained | gain | new | won | acquired | joined | in | gewonnen | neu | gagne | gagnes | nouveau | \
             nouveaux | nieuw | ganado | ganados | nuevo | nuevos | alta | altas | ganhos | novos | nuovi | \
             gagnee | gagnees | nouvelle | nouvelles | ganada | ganadas | nueva | nuevas | ganho | novo | nova | \
             novas | guadagnato | guadagnati | guadagnata | guadagnate | acquisito | acquisiti | acquisita | \
             acquisite | nuovo | nuova | nuove | vinto | vinti | vinta | vinte | zugang | zugange | eintritt | \
             nieuwe | aangetrokken | entree | entrees | entrada | entradas",
        ),
        (
            "lost",
            "lost | loss | left | churned | churn | cancelled | canceled | out | verloren | perdu | perdus | \
             vertrokken | perdido | perdidos | baja | bajas | persi | perdue | perdues | parti | partis | perdida | \
             perdidas | perso | persa | perse | perduto | perduti | abgang | abgange | austritt | gekundigt | \
             abgewandert | sortie | sorties | saida | saidas",
        ),
        (
            "opening",
            "opening | start | at start | beginning | brought forward | bestand | anfangsbestand | ouverture | \
             debut | begin | beginstand",
        ),
    ],
};

/// Where new customers came from.
pub(crate) const ORIGINS: Vocabulary = Vocabulary {
    known: "sent, returned or bought",
    words: &[
        (
            "sent",
            "sent | referred | referral | recommended | recommendation | word of mouth | empfohlen | empfehlung | \
             recommande | recommandation | aanbevolen | aanbeveling",
        ),
        (
            "returned",
            "returned | return | won back | winback | reactivated | zuruckgewonnen | ruckkehr | revenu | reconquis | \
             teruggekomen | teruggewonnen",
        ),
        (
            "bought",
            "bought | paid | advertising | advert | ads | campaign | marketing | werbung | gekauft | publicite | \
             achete | reclame | gekocht",
        ),
    ],
};
