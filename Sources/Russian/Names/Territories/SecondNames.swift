/// The second names that regions bear by the Constitution (article 65): «Кемеровская область – Кузбасс», «Республика
/// Саха (Якутия)». Their forms by the hash of a token, each with its nominative.
enum SecondNames {
    static let nominatives = Lexicon<String>(
        [
            ("Кузбасс", "кузбасс кузбасса кузбассу кузбассом кузбассе"), ("Югра", "югра югры югре югру югрой"),
            ("Чувашия", "чувашия чувашии чувашию чувашией"), ("Алания", "алания алании аланию аланией"),
            ("Якутия", "якутия якутии якутию якутией"),
        ]
        .flatMap { name, forms in forms.split(separator: " ").map { (String($0), name) } })
}
