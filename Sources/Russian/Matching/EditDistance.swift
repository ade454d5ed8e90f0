/// How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of another;
/// nil where that is more than `limit` (Damerau's distance, restricted).
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for (i, letter) in a.enumerated() {
        row[0] = i + 1
        for (j, other) in b.enumerated() {
            let replaced = last[j] + (letter == other ? 0 : 1)
            row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
                row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
            }
        }
        if row.min() ?? 0 > limit { return nil }
        (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
}
