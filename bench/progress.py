"""What the run is doing, with the time since it began, on the terminal."""

import subprocess
import threading
import time

BEGUN = time.monotonic()


def say(text):
    seconds = int(time.monotonic() - BEGUN)
    print(f"[{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}] {text}", flush=True)


def follow(command, environment, seconds, label):
    """Runs a long command to its end, telling at most every ten seconds what it says of its progress; gives its output."""
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = []

    def listen():
        told = time.monotonic()
        for line in process.stderr:
            said.append(line)
            if time.monotonic() - told >= 10:
                told = time.monotonic()
                say(f"  {label}: {line.strip()}")

    output = []
    readers = [threading.Thread(target=listen), threading.Thread(target=lambda: output.append(process.stdout.read()))]
    for reader in readers:
        reader.start()
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"{label} did not end within {seconds:.0f} s") from None
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        for reader in readers:
            reader.join()
    if process.returncode != 0:
        raise RuntimeError(f"{label} ended with {process.returncode}:\n{''.join(output)}{''.join(said[-20:])}")
    return output[0]


def wait_until(happened, seconds, every=0.25):
    """Whether it happened within the time, and how long that took."""
    begun = time.monotonic()
    while not happened():
        if time.monotonic() - begun > seconds:
            return False, time.monotonic() - begun
        time.sleep(every)
    return True, time.monotonic() - begun
