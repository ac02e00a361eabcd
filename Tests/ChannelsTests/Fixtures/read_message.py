"""Reads a letter from standard input and prints as JSON what a reader's mail program would see."""

import email
import email.policy
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = [part for part in message.walk() if not part.is_multipart()]
bodies = {}
for part in parts:
    body = part.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")
    # The line end before the next boundary, or the letter's last one, belongs to the frame.
    bodies[part.get_content_type()] = body if message.is_multipart() else body.removesuffix("\n")
print(
    json.dumps(
        {
            "subject": message["Subject"],
            "from": message["From"],
            "bodies": bodies,
            "defects": sum(len(part.defects) for part in message.walk()),
        }
    )
)
