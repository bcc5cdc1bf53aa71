/** threading, queue: threads are tasks of the one interpreter, as the GIL has it anyway. */
export const threading = String.raw`
__others__ = "current_thread Timer Barrier local get_ident enumerate settrace excepthook stack_size"
from _dojo import at_exit, pause, thread_done, thread_join, thread_start
import time

_count = 0
_started = []


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        global _count
        if name is None:
            _count += 1
            name = "Thread-%d" % _count + (" (%s)" % target.__name__ if target is not None else "")
        self.name = name
        self.daemon = bool(daemon)
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self._handle = None

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        if self._handle is not None:
            raise RuntimeError("threads can only be started once")
        if not _started:
            at_exit(_join_all)
        _started.append(self)
        self._handle = thread_start(self.run, self.name)

    def join(self, timeout=None):
        if self._handle is None:
            raise RuntimeError("cannot join thread before it is started")
        end = None if timeout is None else time.monotonic() + timeout
        while not thread_done(self._handle):
            if end is None:
                thread_join(self._handle)
            elif time.monotonic() >= end:
                return
            else:
                pause()

    def is_alive(self):
        return self._handle is not None and not thread_done(self._handle)

    def __repr__(self):
        state = "initial" if self._handle is None else "started" if self.is_alive() else "stopped"
        return "<Thread(%s, %s)>" % (self.name, state)


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread")

    def is_alive(self):
        return True


_main = _MainThread()


def main_thread():
    return _main


def active_count():
    return 1 + sum(1 for one in _started if one.is_alive())


def _join_all():
    for one in list(_started):
        if not one.daemon:
            one.join()


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        end = time.monotonic() + timeout if timeout >= 0 else None
        while self._held:
            if not blocking or (end is not None and time.monotonic() >= end):
                return False
            pause()
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class Semaphore:
    def __init__(self, value=1):
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        while self._value <= 0:
            if not blocking:
                return False
            pause()
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    pass


class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while not self._set and (end is None or time.monotonic() < end):
            pause()
        return self._set
`;

export const queue = String.raw`
import heapq, time
from _dojo import pause


class Empty(Exception):
    pass


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.queue = []
        self.unfinished_tasks = 0

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while self.full():
            if not block or (end is not None and time.monotonic() >= end):
                raise Full
            pause()
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while not self.queue:
            if not block or (end is not None and time.monotonic() >= end):
                raise Empty
            pause()
        return self._get()

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        while self.unfinished_tasks:
            pause()


class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


SimpleQueue = Queue
`;
