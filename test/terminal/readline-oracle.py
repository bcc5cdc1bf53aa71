"""Types keys into real bash on a pty. stdin: {"history": [...], "scripts": [[key, ...], ...]};
stdout: {"exact": was every key seen to be read, "answers": [[line, cursor], ...]}."""

import fcntl, json, os, platform, pty, select, signal, sys, tempfile, termios, time

asked = json.load(sys.stdin)
folder = tempfile.TemporaryDirectory()


def path(name):
    return os.path.join(folder.name, name)


with open(path("history"), "w") as file:
    file.write("".join(line + "\n" for line in asked["history"]))


with open(path("inputrc"), "w") as file:
    file.write("set keyseq-timeout 50\n")


def start(number):
    with open(path("rc%d" % number), "w") as file:
        file.write("HISTFILE=%s HISTCONTROL=\n" % path("history"))
        file.write("stty -ixon\nPS1='ready$ '\n")
        for keymap in ["vi-insert", "vi-command"] if asked.get("vi") else []:
            file.write("set -o vi\n")
            file.write(
                "bind -m %s -x '\"\\C-xq\": printf \"%%s\\\\0%%s\" \"$READLINE_LINE\" \"$READLINE_POINT\" >%s; mv %s %s'\n"
                % (keymap, path("half"+str(number)), path("half"+str(number)), path("out%d" % number))
            )
        file.write(
            "bind -x '\"\\C-xq\": printf \"%%s\\\\0%%s\" \"$READLINE_LINE\" \"$READLINE_POINT\" >%s; mv %s %s'\n"
            % (path("half"+str(number)), path("half"+str(number)), path("out%d" % number))
        )
    pid, master = pty.fork()
    if pid == 0:
        env = {"PATH": os.environ["PATH"], "HOME": folder.name, "TERM": "xterm-256color"}
        env.update({"LC_ALL": "C.UTF-8", "INPUTRC": path("inputrc")})
        os.execvpe("bash", ["bash", "--noprofile", "--rcfile", path("rc%d" % number), "-i"], env)
    return pid, master


def read_until(master, mark, seconds):
    seen = b""
    end = time.time() + seconds
    while mark not in seen and time.time() < end:
        if select.select([master], [], [], 0.05)[0]:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break


slaves = {}

# The numbers of read and pselect6 on Linux.
READ, SELECT = {"x86_64": (0, 270), "aarch64": (63, 72)}.get(platform.machine(), (-1, -1))


def bytes_read(pid):
    with open("/proc/%d/io" % pid) as counts:
        return int(counts.readline().split()[1])


def waits_for_a_key(pid):
    """Does it sleep until a key comes, and not only until the time for the rest of a sequence has run out?"""
    with open("/proc/%d/syscall" % pid) as call:
        fields = call.read().split()
    if fields[0] == str(READ):
        return fields[1] == "0x0"
    return fields[0] == str(SELECT) and fields[5] == "0x0"


def can_be_watched(pid):
    try:
        bytes_read(pid)
        waits_for_a_key(pid)
        return READ >= 0
    except (OSError, IndexError, ValueError):
        return False


def wait_read(pid, until):
    """Until bash has read so many bytes in all, and waits for the next key."""
    end = time.time() + 20
    while time.time() < end:
        if bytes_read(pid) >= until and waits_for_a_key(pid):
            return
        time.sleep(0.0005)


def wait_idle(pid, master):
    """Until bash has read all that was typed and sleeps: what it waits for cannot be seen."""
    if master not in slaves:
        slaves[master] = os.open(os.readlink("/proc/%d/fd/0" % pid), os.O_RDWR | os.O_NOCTTY)
    end = time.time() + 2
    while time.time() < end:
        waiting = fcntl.ioctl(slaves[master], termios.FIONREAD, b"\0" * 4)
        with open("/proc/%d/stat" % pid) as stat:
            asleep = stat.read().rsplit(") ", 1)[1][0] == "S"
        if asleep and not any(waiting):
            return
        time.sleep(0.001)


def result(number, master):
    end = time.time() + 20
    while not os.path.exists(path("out%d" % number)) and time.time() < end:
        if select.select([master], [], [], 0.01)[0]:
            try:
                os.read(master, 65536)
            except OSError:
                return None
    if not os.path.exists(path("out%d" % number)):
        return None
    with open(path("out%d" % number), encoding="utf-8", errors="surrogateescape") as file:
        line, cursor = file.read().split("\0")
    return [line, int(cursor)]


answers = []
exact = True
scripts = asked["scripts"]
for first in range(0, len(scripts), 16):
    batch = [(n, *start(n)) for n in range(first, min(first + 16, len(scripts)))]
    for n, pid, master in batch:
        read_until(master, b"ready$ ", 20)
    exact = exact and all(can_be_watched(pid) for n, pid, master in batch)
    # Key by key, as people type: readline treats what comes at once differently, and waits for more after Escape.
    for step in range(max(len(scripts[n]) for n, pid, master in batch)):
        keys = {n: (scripts[n][step] if step < len(scripts[n]) else "").encode() for n, pid, master in batch}
        until = {}
        for n, pid, master in batch:
            if exact:
                wait_read(pid, 0)
                until[n] = bytes_read(pid) + len(keys[n])
            os.write(master, keys[n])
        if not exact:
            time.sleep(0.006)  # what is written reaches the other end by way of a kernel thread
        for n, pid, master in batch:
            if exact:
                wait_read(pid, until[n])
            else:
                wait_idle(pid, master)
            while select.select([master], [], [], 0)[0]:
                os.read(master, 65536)  # a full terminal would stop it
        if not exact and any(scripts[n][step : step + 1] == ["\x1b"] for n, pid, master in batch):
            time.sleep(0.15)
    for n, pid, master in batch:
        os.write(master, b"\x18q")
    for n, pid, master in batch:
        answers.append(result(n, master))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        if master in slaves:
            os.close(slaves.pop(master))
        os.close(master)
json.dump({"exact": exact, "answers": answers}, sys.stdout)
folder.cleanup()
