"""Speaks the calls of STORY/calls.json: two voices, the telephone's band and hiss, music on hold.

Each call comes out as an MP3 under its hash in the room's media/, and the lines with their times go to STORY/spoken.json.
Words between [[ ]] are a customer's data: they are spoken, and their time becomes a bleep.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import wave

import numpy as np
from blake3 import blake3

from room import folder_of
from voices import RATE, spoken

HERE = pathlib.Path(__file__).parent
AFTER_PRIVATE = 0.15
LINE = ["gain", "-3", "highpass", "280", "lowpass", "3400", "compand", "0.005,0.2", "-60,-60,-34,-17,0,-7", "-7", "-90", "0.02"]


def on_hold(length_ms):
    """A small tune of plucked tones, as switchboards have."""
    notes = [392, 494, 587, 494, 440, 523, 659, 523, 392, 494, 587, 784, 740, 659, 587, 440]
    beat = int(RATE * 0.36)
    time = np.arange(beat) / RATE
    tune = [np.exp(-time * 5) * (np.sin(6.2832 * note * time) + 0.4 * np.sin(12.566 * note * time)) * 0.16 for note in notes]
    whole = np.concatenate(tune * (1 + length_ms // int(360 * len(notes))))[: RATE * length_ms // 1000]
    ends = np.minimum(np.arange(len(whole)), np.arange(len(whole))[::-1]) / (RATE * 0.5)
    return (whole * np.clip(ends, 0, 1)).astype(np.float32)


def pieces_of(call):
    """The call as a list of (speaker, words, private, pause before in s, samples), still without the final pauses."""
    pieces = []
    for speaker, words, pause in call["lines"]:
        if speaker == "HOLD":
            pieces.append((speaker, "", False, pause, on_hold(words)))
            continue
        voice = call["customer" if speaker == "Customer" else "agent"]
        for part in filter(None, re.split(r"(\[\[.*?\]\][.,]?)\s*", words)):
            private = part.startswith("[[")
            # What goes on with private words must not sound as if it ended here.
            said = re.sub(r"[\[\]]", "", part) if private or part[-1] in ".?!" else f"{part.strip()},"
            pieces.append((speaker, re.sub(r"[\[\]]", "", part), private, pause, spoken(voice, said)))
            pause = AFTER_PRIVATE if private else 0.04
    return pieces


def timed(call):
    """All samples, and the lines, bleeps and holds with their times in ms; pauses are stretched where a call states its length.

    A line ends with the private words in it: what follows is a line of its own, and stays readable.
    """
    pieces = pieces_of(call)
    spoken_s = sum(len(samples) for *_, samples in pieces) / RATE
    pauses_s = sum(pause for *_, pause, _ in pieces if pause > AFTER_PRIVATE) + 0.7
    length_s = call.get("length", round((spoken_s + pauses_s) * 1000)) / 1000
    stretch = (length_s - spoken_s) / pauses_s
    if not 0.5 < stretch < 2.2:
        raise SystemExit(f"the call is {spoken_s:.0f} s of words and cannot be {length_s:.0f} s long (stretch {stretch:.2f})")
    sound, lines, bleeps, holds = [], [], [], []
    at, goes_on = 0, False
    for speaker, words, private, pause, samples in pieces:
        gap = round(RATE * (pause * stretch if pause > AFTER_PRIVATE else pause))
        sound += [np.zeros(gap, np.float32), samples]
        start, at = at + gap, at + gap + len(samples)
        span = [round(start * 1000 / RATE), round(at * 1000 / RATE)]
        if speaker == "HOLD":
            holds.append(span)
            continue
        if private:
            bleeps.append([span[0] - 60, span[1] + 90])
        words = words.replace("'", "’")
        if goes_on:
            lines[-1] = [lines[-1][0], span[1], speaker, lines[-1][3] + words]
        else:
            lines.append([*span, speaker, words])
        goes_on = not private and words[-1] not in ".?!"
    whole = np.concatenate(sound)
    length = round(RATE * length_s)
    return np.pad(whole, (0, max(0, length - len(whole))))[:length], lines, bleeps, holds


def line_noise(length, rng):
    """What a line adds by itself: hiss, a little mains hum, a crackle now and then, the click of both receivers."""
    time = np.arange(length) / RATE
    noise = rng.standard_normal(length) * 0.0028
    noise += 0.0016 * np.sin(6.2832 * 300 * time) * (1 + 0.5 * np.sin(6.2832 * 100 * time))
    crackles = rng.integers(0, length, length // (RATE * 6))
    for at in [int(RATE * 0.12), length - int(RATE * 0.25), *crackles]:
        click = np.exp(-np.arange(300) / rng.uniform(12, 70)) * rng.standard_normal(300) * rng.uniform(0.01, 0.035)
        noise[at: at + 300] += click[: max(0, length - at)]
    return noise.astype(np.float32)


def telephoned(samples, seed):
    """The samples as MP3 bytes, as they come out of a telephone: its band, its eight bits, its hiss."""
    noise = line_noise(len(samples), np.random.default_rng(seed))
    with tempfile.TemporaryDirectory() as folder:
        plain, line, phone, mp3 = (f"{folder}/{name}" for name in ("plain.wav", "line.wav", "phone.wav", "call.mp3"))
        with wave.open(plain, "wb") as sound:
            sound.setnchannels(1), sound.setsampwidth(2), sound.setframerate(RATE)
            sound.writeframes((np.clip(samples + noise, -1, 1) * 32767).astype(np.int16).tobytes())
        subprocess.run(["sox", "-R", plain, "-r", "8000", "-e", "mu-law", line, *LINE, "norm", "-4"], check=True)
        subprocess.run(["sox", "-R", line, "-r", "16000", "-b", "16", "-e", "signed-integer", phone, "lowpass", "3500", "norm", "-3"], check=True)
        subprocess.run(["ffmpeg", "-v", "error", "-i", phone, "-c:a", "libmp3lame", "-b:a", "32k", "-map_metadata", "-1",
                        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-id3v2_version", "0", mp3], check=True)
        return pathlib.Path(mp3).read_bytes()


def main(story):
    """Speaks every call of a story."""
    room, written = folder_of(story), HERE / story / "spoken.json"
    old = json.loads(written.read_text()) if written.exists() else {}
    for known in old.values():
        (room / "media" / known["media"][:2] / f"{known['media']}.mp3").unlink(missing_ok=True)
    heard = {}
    for seed, (name, call) in enumerate(sorted(json.loads((HERE / story / "calls.json").read_text()).items())):
        samples, lines, bleeps, holds = timed(call)
        sound = telephoned(samples, seed)
        mark = blake3(sound).hexdigest()
        kept = room / "media" / mark[:2] / f"{mark}.mp3"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(sound)
        heard[name] = {
            "media": mark, "length": round(len(samples) * 1000 / RATE), "bleeps": bleeps, "holds": holds,
            "lines": lines,
        }
        print(f"{name}: {len(sound) // 1024} KB, {len(samples) / RATE:.0f} s")
    written.write_text(json.dumps(heard, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
