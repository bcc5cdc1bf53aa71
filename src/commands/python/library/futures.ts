/** concurrent.futures: a pool of such threads. */
export const futures = String.raw`
__others__ = "ProcessPoolExecutor FIRST_COMPLETED ALL_COMPLETED FIRST_EXCEPTION Executor CancelledError"
from _dojo import pause, thread_done, thread_join, thread_start

TimeoutError = TimeoutError


class Future:
    def __init__(self):
        self._done, self._result, self._error, self._calls = False, None, None, []

    def _run(self, function, args, named):
        try:
            self._result = function(*args, **named)
        except BaseException as error:
            self._error = error
        self._done = True
        for call in self._calls:
            call(self)

    def done(self):
        return self._done

    def running(self):
        return not self._done

    def result(self, timeout=None):
        while not self._done:
            pause()
        if self._error is not None:
            raise self._error
        return self._result

    def exception(self, timeout=None):
        while not self._done:
            pause()
        return self._error

    def add_done_callback(self, call):
        call(self) if self._done else self._calls.append(call)


class ThreadPoolExecutor:
    def __init__(self, max_workers=None, thread_name_prefix=""):
        self._most = max_workers or 8
        self._running = []

    def submit(self, function, *args, **named):
        while sum(1 for one in self._running if not thread_done(one)) >= self._most:
            pause()
        future = Future()
        self._running.append(thread_start(lambda: future._run(function, args, named), "ThreadPoolExecutor"))
        return future

    def map(self, function, *lists, timeout=None):
        futures = [self.submit(function, *args) for args in zip(*lists)]
        return (one.result() for one in futures)

    def shutdown(self, wait=True):
        for one in self._running:
            thread_join(one)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.shutdown()


def as_completed(futures, timeout=None):
    left = list(futures)
    while left:
        ready = [one for one in left if one.done()]
        for one in ready:
            left.remove(one)
            yield one
        if not ready:
            pause()


def wait(futures, timeout=None, return_when="ALL_COMPLETED"):
    from collections import namedtuple
    for one in futures:
        one.exception()
    return namedtuple("DoneAndNotDoneFutures", "done not_done")(set(futures), set())
`;
