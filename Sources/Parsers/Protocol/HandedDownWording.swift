internal import Model

/// How much of points' wording their sub-points repeat: «1. Обеспечить:» stands before the words of 1.1, 1.2 and so on.
/// A page over thousands of sub-points would make gigabytes of one small file, so that it is counted as text.
struct HandedDownWording {
    /// UTF-8 bytes so far, and how many there may be: as many as the document's own text.
    private var size = 0
    private let limit: Int
    /// The points that stand without the words over them, and where the first of them is.
    private var bare: (count: Int, first: Place)?

    init(limit: Int) { self.limit = limit }

    /// The words over a point, to be put before its own; none where there would be too many.
    mutating func take(_ wording: String, at place: Place) -> String {
        let count = wording.utf8.count
        guard size + count <= limit else {
            bare = ((bare?.count ?? 0) + 1, bare?.first ?? place)
            return ""
        }
        size += count
        return wording
    }

    /// What was left out, and where first; nil where nothing was.
    var finding: (remark: Remark, place: Place)? {
        bare.map { (.wordingNotHandedDown(points: $0.count, limit), $0.first) }
    }
}

extension Remark {
    fileprivate static func wordingNotHandedDown(points: Int, _ limit: Int) -> Remark {
        Remark(
            "limit-exceeded", .error,
            "\(points) points stand without the words of the point that they belong to: repeated in each, these take more "
                + "than the limit textSize, \(limit) bytes" + Limits.advice("textSize"),
            wording: "Общие слова пунктов, повторённые в каждом подпункте, длиннее допустимого (\(limit) байт): "
                + "без них приведено подпунктов – \(points).",
            remedy: "Проверьте, тот ли это документ; если да, увеличьте limits.textSize в настройках.")
    }
}
