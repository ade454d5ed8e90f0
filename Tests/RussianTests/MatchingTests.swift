import Model
import Russian
import Testing

@Suite struct MatchingTests {
    private let territories = NameMatcher(names: [
        ("городской округ Первоуральск", ["Первоуральский ГО"]), ("Арамильский городской округ", []),
        ("Сысертский городской округ", []), ("городской округ Верхняя Пышма", []), ("город Нижний Тагил", []),
        ("Серовский городской округ", []),
    ])
    private let bodies = NameMatcher(names: [
        ("Министерство социальной политики Свердловской области", ["Минсоцполитики"]),
        ("Министерство культуры Свердловской области", []), ("Администрация городского округа Первоуральск", []),
        ("Управление образования города Ирбита", []), ("УСП № 15", []), ("УСП № 5", []), ("Т.В. Флеганова", []),
    ])

    @Test(arguments: [
        ("Первоуральск", 0), ("ГО Первоуральск", 0), ("г. Первоуральск", 0), ("Первоуральском", 0),
        ("первоуральский го", 0),
        ("городского округа Первоуральск", 0), ("Арамиль", 1), ("Арамильскому городскому округу", 1), ("Сысерть", 2),
        ("Верхняя Пышма", 3), ("Верхней Пышмы", 3), ("г.о. Верхняя Пышма", 3), ("Нижнем Тагиле", 4), ("Серов", 5),
    ])
    func aTerritoryIsFoundInAnySpelling(_ text: String, _ index: Int) {
        #expect(territories.match(text) == .one(index))
    }

    @Test(arguments: [
        ("Министерству социальной политики", 0), ("минсоцполитики", 0), ("Министерства культуры", 1),
        ("Первоуральск", 2),
        ("администрацией Первоуральска", 2), ("Управлению образования", 3), ("УСП № 5", 5), ("Флеганова Т.В.", 6),
        ("Министерство социальной политики Свердловской области Российской Федерации", 0),
    ])
    func aBodyIsFoundInAnyCase(_ text: String, _ index: Int) {
        #expect(bodies.match(text) == .one(index))
    }

    @Test func aNameThatFitsSeveralIsLeftOpen() {
        #expect(bodies.match("Министерство") == .several([0, 1]))
        #expect(bodies.match("УСП") == .several([4, 5]))
    }

    @Test func aMisspeltNameIsSuggested() {
        #expect(territories.match("Первоуральсск") == .none(suggestion: "городской округ Первоуральск"))
        #expect(
            bodies.match("Министерство кулитуры Свердловской области")
                == .none(suggestion: "Министерство культуры Свердловской области"))
        #expect(territories.match("Владивосток") == .none(suggestion: nil))
        #expect(territories.match("") == .none(suggestion: nil))
    }

    @Test(arguments: [
        ("Первоуральск", "городской округ Первоуральск"), ("ГО Первоуральск", "г. Первоуральск"),
        ("Первоуральском", "городского округа Первоуральск"), ("Сысерть", "Сысертский городской округ"),
    ])
    func spellingsOfOneTerritoryAreTheSame(_ a: String, _ b: String) {
        #expect(sameTerritory(a, b))
        #expect(sameTerritory(b, a))
    }

    @Test func differentTerritoriesAreNotTheSame() {
        #expect(!sameTerritory("Верхняя Тура", "Нижняя Тура"))
        #expect(!sameTerritory("городской округ Ревда", "городской округ Реж"))
    }

    @Test(arguments: [
        ("Администрация городского округа Первоуральск", "городской округ Первоуральск"),
        ("Администрация города Екатеринбурга", "город Екатеринбург"),
        ("Администрация Режевского городского округа", "Режевской городской округ"),
        ("Администрация Городского округа «город Ирбит» Свердловской области", "Городской округ «город Ирбит»"),
        ("Администрация г. Дзержинска", "г. Дзержинска"),
    ])
    func anAdministrationHasATerritory(_ body: String, _ name: String) {
        #expect(territory(ofAdministration: body) == name)
    }

    @Test func otherBodiesHaveNoTerritory() {
        #expect(territory(ofAdministration: "Министерство культуры") == nil)
    }

    @Test func theRegistryWinsOverTheRule() {
        let registry = Registry(
            bodies: [
                .init(
                    name: "Министерство социальной политики СО",
                    aliases: ["Министерство социальной политики", "Минсоцполитики"]),
                .init(name: "Фонд «Исток»"),
            ],
            territories: [.init(name: "городской округ Сысерть", aliases: [])])
        #expect(
            nominative(ofBody: "министерству социальной политики", registry: registry)
                == "Министерство социальной политики СО")
        let read = readAddressees("Минсоцполитики, Фонду \"Исток\" обеспечить", registry: registry, at: .line(1))
        #expect(read.assignees.map(\.name) == ["Министерство социальной политики СО", "Фонд «Исток»"])
        #expect(readTerritories("Сысертского городского округа", registry: registry) == ["городской округ Сысерть"])
    }

    @Test func aGuessedHeadIsSaid() {
        let read = readAddressees("Фаблабу «Точка» провести занятие", registry: Registry(), at: .line(1))
        #expect(read.assignees.map(\.name) == ["Фаблаб «Точка»"])
        #expect(read.remarks.map(\.code) == ["unread-addressee"])
    }

    @Test func personsAreFoundInRunningText() {
        let text =
            "Принять к сведению информацию куратора проекта Е.А. Косточки и доклад министра П.В. Крекова (им. А.П. Чехова)."
        #expect(findPersons(in: text).map(\.value) == ["Е.А. Косточка", "П.В. Креков"])
        #expect(findPersons(in: "(П.В. Креков, Т.В. Флеганова)").map(\.value) == ["П.В. Креков", "Т.В. Флеганова"])
        #expect(
            findPersons(in: "Руководитель: Забалдина Екатерина Александровна.").map(\.value) == [
                "Забалдина Екатерина Александровна"
            ])
        #expect(findPersons(in: "г. Екатеринбург, ул. Малышева, д. 6").isEmpty)
    }

    @Test(arguments: [
        (
            "Поручить Свердловскому областному фонду поддержки предпринимательства (далее – Фонд) открыть прием",
            "Фонд", "Свердловский областной фонд поддержки предпринимательства"
        ),
        (
            "информацию директора автономной некоммерческой организации помощи «Особые люди» (далее – АНО «Особые люди»)",
            "АНО «Особые люди»", "Автономная некоммерческая организация помощи «Особые люди»"
        ),
    ])
    func aTextIntroducesShortNames(_ text: String, _ short: String, _ full: String) {
        let found = findAbbreviations(in: text, registry: Registry())
        #expect(found == [Registry.Entry(name: full, aliases: [short])])
        let later = readAddressees(
            "\(short == "Фонд" ? "Фонду" : short) обеспечить", registry: Registry(bodies: found), at: .document)
        #expect(later.assignees.map(\.name) == [full])
    }
}
