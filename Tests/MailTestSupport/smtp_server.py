"""A mail server for the tests: takes letters on a loopback port and writes each as JSON into a folder.

smtp_server.py FOLDER [--starttls CERT KEY] [--require-starttls] [--auth USER SECRET] [--mode MODE]
MODE: accept, tempfail (451 to the reader's address), reject (550 to it), reject-data (554 to the letter), hang (silent after greeting).
Prints the port on one line when it listens; ends when its standard input does.
"""

import argparse
import asyncio
import json
import os
import pathlib
import socket
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Handler:
    def __init__(self, folder, mode):
        self.folder, self.mode, self.count = folder, mode, 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if self.mode == "hang":
            await asyncio.sleep(3600)
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "tempfail":
            return "451 4.3.0 try again later"
        if self.mode == "reject":
            return f"550 5.1.1 {address} unknown"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "reject-data":
            return "554 5.6.0 not like this"
        self.count += 1
        letter = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "data": envelope.content.decode("latin-1"),
            "greeting": session.host_name,
            "encrypted": session.ssl is not None,
            "authenticated": bool(session.authenticated),
            "peer": session.peer[1],
        }
        part = self.folder / f"{self.count}.part"
        part.write_text(json.dumps(letter))
        part.rename(self.folder / f"{self.count}.json")
        return "250 OK"


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--starttls", nargs=2)
    parser.add_argument("--require-starttls", action="store_true")
    parser.add_argument("--auth", nargs=2)
    parser.add_argument("--mode", default="accept")
    options = parser.parse_args()

    context = None
    if options.starttls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*options.starttls)

    def check(server, session, envelope, mechanism, data):
        expected = LoginPassword(*(part.encode() for part in options.auth))
        return AuthResult(success=data == expected, handled=False)

    handler = Handler(options.folder, options.mode)

    def session():
        return SMTP(
            handler,
            hostname="mail.test",
            tls_context=context,
            require_starttls=options.require_starttls,
            authenticator=check if options.auth else None,
            auth_required=bool(options.auth),
            auth_require_tls=False,
        )

    listener = socket.create_server(("127.0.0.1", 0))
    server = await asyncio.get_running_loop().create_server(session, sock=listener)
    print(listener.getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


async def until_parent_ends():
    await main()
    os._exit(0)  # a session that hangs must not keep the process


asyncio.run(until_parent_ends())
