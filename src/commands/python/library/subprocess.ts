/** subprocess: programs of the same machine, found by PATH. */
export const subprocess = String.raw`
__others__ = "Popen STARTUPINFO list2cmdline"
from _dojo import spawned

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stdout, self.stderr = returncode, cmd, output, output, stderr

    def __str__(self):
        return "Command %r returned non-zero exit status %d." % (self.cmd, self.returncode)


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout = cmd, timeout

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)

    def __repr__(self):
        parts = ["args=%r" % (self.args,), "returncode=%r" % self.returncode]
        if self.stdout is not None:
            parts.append("stdout=%r" % (self.stdout,))
        if self.stderr is not None:
            parts.append("stderr=%r" % (self.stderr,))
        return "CompletedProcess(" + ", ".join(parts) + ")"


def run(args, input=None, capture_output=False, check=False, text=None, shell=False, cwd=None, env=None, stdout=None, stderr=None, timeout=None, universal_newlines=None, encoding=None, stdin=None):
    if capture_output:
        stdout = stderr = PIPE
    words = ["/bin/sh", "-c", args] if shell else [args] if isinstance(args, str) else [str(one) for one in args]
    as_text = text or universal_newlines or encoding
    if isinstance(input, str):
        input = input.encode()
    status, out, err, late = spawned(words, input, cwd and str(cwd), env, stdout in (PIPE, DEVNULL), stderr in (PIPE, DEVNULL), stderr == STDOUT, timeout)
    if late:
        raise TimeoutExpired(args, timeout)
    out, err = [one.decode() if as_text else one for one in (out, err)]
    done = CompletedProcess(args, status, out if stdout == PIPE else None, err if stderr == PIPE else None)
    if check:
        done.check_returncode()
    return done


def call(args, **named):
    return run(args, **named).returncode


def check_call(args, **named):
    run(args, check=True, **named)
    return 0


def check_output(args, **named):
    return run(args, stdout=PIPE, check=True, **named).stdout


def getoutput(command):
    return run(command, shell=True, stdout=PIPE, stderr=STDOUT, text=True).stdout.rstrip("\n")
`;
