/** heapq, bisect */
export const heapq = String.raw`
__others__ = "heapreplace heappushpop merge"


def heappush(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at > 0:
        above = (at - 1) // 2
        if not heap[at] < heap[above]:
            break
        heap[at], heap[above] = heap[above], heap[at]
        at = above


def _sift_up(heap, at):
    # As CPython does: down to a leaf, then up again, so that the order of equal items is the same.
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    while at > start:
        above = (at - 1) // 2
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    _sift_up(heap, 0)
    return first


def heapify(heap):
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sift_up(heap, at)


def nlargest(count, items, key=None):
    return sorted(items, key=key, reverse=True)[:count]


def nsmallest(count, items, key=None):
    return sorted(items, key=key)[:count]
`;

export const bisect = String.raw`
def bisect_left(a, x, lo=0, hi=None, key=None):
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if (key(a[mid]) if key else a[mid]) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def bisect_right(a, x, lo=0, hi=None, key=None):
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (key(a[mid]) if key else a[mid]):
            hi = mid
        else:
            lo = mid + 1
    return lo


bisect = bisect_right


def insort_left(a, x, lo=0, hi=None, key=None):
    a.insert(bisect_left(a, key(x) if key else x, lo, hi, key), x)


def insort_right(a, x, lo=0, hi=None, key=None):
    a.insert(bisect_right(a, key(x) if key else x, lo, hi, key), x)


insort = insort_right
`;
