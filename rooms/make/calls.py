"""Speaks the calls of calls.json: two voices, the telephone's band and hiss, music on hold.

Each call comes out as an MP3 under its hash in media/, and calls.json's lines with their times go to spoken.json.
Words between [[ ]] are a customer's data: they are spoken, and their time becomes a bleep.
"""

import io
import json
import pathlib
import re
import subprocess
import tempfile
import wave

import numpy as np
from blake3 import blake3

HERE = pathlib.Path(__file__).parent
SPOKEN = HERE / "spoken.json"
ROOM = HERE.parent / "outerwear"
RATE = 22050


def spoken(voice, words):
    """The samples of some words in a voice: name, words a minute, pitch."""
    name, speed, pitch = voice
    wav = subprocess.run(
        ["espeak-ng", "-v", name, "-s", str(speed), "-p", str(pitch), "-g", "1", "--stdout", words],
        capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(wav)) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes() % 2**30), np.int16).astype(np.float32) / 32768
    loud = np.flatnonzero(np.abs(samples) > 0.004)
    return samples[max(0, loud[0] - 400): loud[-1] + 900] if len(loud) else samples


def on_hold(length_ms):
    """A small tune of plucked tones, as switchboards have."""
    notes = [392, 494, 587, 494, 440, 523, 659, 523, 392, 494, 587, 784, 740, 659, 587, 440]
    beat = int(RATE * 0.36)
    time = np.arange(beat) / RATE
    tune = [np.exp(-time * 5) * (np.sin(6.2832 * note * time) + 0.4 * np.sin(12.566 * note * time)) * 0.12 for note in notes]
    whole = np.concatenate(tune * (1 + length_ms // int(360 * len(notes))))
    return whole[: RATE * length_ms // 1000].astype(np.float32)


def pieces_of(call):
    """The call as a list of (line number, private, pause before in s, samples), still without the final pauses."""
    pieces = []
    for number, (speaker, words, pause) in enumerate(call["lines"]):
        if speaker == "HOLD":
            pieces.append((number, False, pause, on_hold(words)))
            continue
        voice = call["customer" if speaker == "Customer" else "agent"]
        for part in re.split(r"(\[\[.*?\]\])", words):
            if re.search(r"\w", part):
                private = part.startswith("[[")
                pieces.append((number, private, pause, spoken(voice, part.strip("[]"))))
                pause = 0.04
    return pieces


def timed(call):
    """All samples, and the times in ms of lines, bleeps and holds; pauses are stretched to the call's length."""
    pieces = pieces_of(call)
    spoken_s = sum(len(samples) for *_, samples in pieces) / RATE
    pauses_s = sum(pause for _, _, pause, _ in pieces if pause > 0.05) + 0.7
    stretch = (call["length"] / 1000 - spoken_s) / pauses_s
    if not 0.5 < stretch < 2.2:
        raise SystemExit(f"the call is {spoken_s:.0f} s of words and cannot be {call['length']} ms long (stretch {stretch:.2f})")
    sound, lines, bleeps, holds = [], {}, [], []
    at = 0
    for number, private, pause, samples in pieces:
        gap = int(RATE * (pause * stretch if pause > 0.05 else pause))
        sound += [np.zeros(gap, np.float32), samples]
        start, at = at + gap, at + gap + len(samples)
        span = [round(start * 1000 / RATE), round(at * 1000 / RATE)]
        if call["lines"][number][0] == "HOLD":
            holds.append(span)
            continue
        lines[number] = [lines.get(number, span)[0], span[1]]
        if private:
            bleeps.append([span[0] - 60, span[1] + 90])
    whole = np.concatenate(sound)
    length = RATE * call["length"] // 1000
    return np.pad(whole, (0, max(0, length - len(whole))))[:length], lines, bleeps, holds


def telephoned(samples, seed):
    """The samples as MP3 bytes, in the telephone's band and with its hiss."""
    noise = np.random.default_rng(seed).standard_normal(len(samples)).astype(np.float32) * 0.0035
    with tempfile.TemporaryDirectory() as folder:
        plain, phone, mp3 = (f"{folder}/{name}" for name in ("plain.wav", "phone.wav", "call.mp3"))
        with wave.open(plain, "wb") as sound:
            sound.setnchannels(1), sound.setsampwidth(2), sound.setframerate(RATE)
            sound.writeframes((np.clip(samples * 0.8 + noise, -1, 1) * 32767).astype(np.int16).tobytes())
        subprocess.run(["sox", "-R", plain, "-r", "16000", phone, "highpass", "320", "lowpass", "3300", "reverb", "12", "40", "25",
                        "compand", "0.02,0.25", "-55,-55,-32,-14,0,-6", "-8", "norm", "-3"], check=True)
        subprocess.run(["ffmpeg", "-v", "error", "-i", phone, "-c:a", "libmp3lame", "-b:a", "32k", "-map_metadata", "-1",
                        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-id3v2_version", "0", mp3], check=True)
        return pathlib.Path(mp3).read_bytes()


def main():
    """Speaks every call."""
    old = json.loads(SPOKEN.read_text()) if SPOKEN.exists() else {}
    for known in old.values():
        (ROOM / "media" / known["media"][:2] / f"{known['media']}.mp3").unlink(missing_ok=True)
    heard = {}
    for seed, (name, call) in enumerate(sorted(json.loads((HERE / "calls.json").read_text()).items())):
        samples, lines, bleeps, holds = timed(call)
        sound = telephoned(samples, seed)
        mark = blake3(sound).hexdigest()
        kept = ROOM / "media" / mark[:2] / f"{mark}.mp3"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(sound)
        heard[name] = {
            "media": mark, "length": call["length"], "bleeps": bleeps, "holds": holds,
            "lines": [[*lines[n], speaker, re.sub(r"\[\[|\]\]", "", words)]
                      for n, (speaker, words, _) in enumerate(call["lines"]) if speaker != "HOLD"],
        }
        print(f"{name}: {len(sound) // 1024} KB, {call['length'] / 1000:.0f} s")
    SPOKEN.write_text(json.dumps(heard, indent=1) + "\n")


if __name__ == "__main__":
    main()
