"""A server that sends just the bytes it is told to, right or wrong, for tests of the fetcher.

A case is a path and a list of steps for each connection to it; see `play`. Nothing of HTTP is done
for a case: what it means to say it says itself.
"""

import socket
import ssl
import struct
import threading
import time


class Hold:
    """Waits until the client goes."""


class Reset:
    """Ends the connection with a reset."""


class Cut:
    """Ends a TLS connection without a close_notify."""


class Endless:
    """Sends bytes again and again until the client goes."""

    def __init__(self, piece, pause=0):
        self.piece, self.pause = piece, pause


class Server:
    """Listens on several addresses at one port, which the system chooses unless it is given."""

    def __init__(self, hosts, script, tls=None, port=0):
        self.script, self.tls, self.host = script, tls, hosts[0]
        self.connections, self.requests = 0, []
        # Of each TLS connection its version and cipher suite, by OpenSSL's names.
        self.handshakes = []
        self.lock = threading.Lock()
        self.port = port
        for host in hosts:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            listener = socket.socket(family)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, self.port))
            self.port = listener.getsockname()[1]
            listener.listen(256)
            threading.Thread(target=self.accept, args=(listener,), daemon=True).start()

    def accept(self, listener):
        while True:
            connection, _ = listener.accept()
            with self.lock:
                self.connections += 1
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            if self.tls:
                connection = self.tls.wrap_socket(
                    connection, server_side=True, suppress_ragged_eofs=True)
                with self.lock:
                    self.handshakes.append((connection.version(), connection.cipher()[0]))
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                byte = connection.recv(1)
                if not byte:
                    return
                head += byte
            path = head.split(b" ", 2)[1].decode("latin-1")
            with self.lock:
                number = sum(1 for seen, _ in self.requests if seen == path)
                self.requests.append((path, head))
            for step in self.script(path, number, connection.getsockname()[0]):
                if not self.play(step, connection):
                    return
            if self.tls:
                connection.unwrap()  # Says close_notify, which a mere close does not.
        except (OSError, ValueError):
            pass  # The client went, which is its right.
        finally:
            connection.close()

    def play(self, step, connection):
        """Does a step: sends bytes, or waits some seconds; whether the connection goes on."""
        if isinstance(step, bytes):
            connection.sendall(step)
        elif isinstance(step, (int, float)):
            time.sleep(step)
        elif isinstance(step, Endless):
            while True:
                connection.sendall(step.piece)
                time.sleep(step.pause)
        elif isinstance(step, Hold):
            while connection.recv(4096):
                pass
            return False
        elif isinstance(step, Reset):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        elif isinstance(step, Cut):
            return False
        return True


class Canary:
    """Listens where nobody may connect, and counts who does."""

    def __init__(self, addresses, port=0):
        self.connections, self.lock, self.port = [], threading.Lock(), port
        for address in addresses:
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            listener = socket.socket(family)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            listener.bind((address, self.port))
            self.port = listener.getsockname()[1]
            listener.listen(64)
            threading.Thread(target=self.accept, args=(listener, address), daemon=True).start()

    def accept(self, listener, address):
        while True:
            connection, _ = listener.accept()
            with self.lock:
                self.connections.append(address)
            connection.close()


def page(body, head="", status="200 OK", kind="text/html; charset=utf-8"):
    """A whole response with a length."""
    body = body.encode() if isinstance(body, str) else body
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{head}\r\n"
    ).encode() + body


def context(folder, name):
    """A TLS context with a certificate that `certificates` made."""
    result = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    result.load_cert_chain(f"{folder}/{name}.pem", f"{folder}/{name}.key")
    return result
