/// What a word does beside a number.
enum Measure: String, Sendable {
    // Comparators; «не» before them turns them round.
    case less, above, below, higher, minimum, maximum, about, exactly
    // Units that are resolved.
    case percent, ruble, dollar, euro
    /// The number behind it names something: «пункт 3», «дом 6», «телефон …».
    case label
    /// «всего», «суммарно»: the figure is for all together.
    case altogether
    /// «количество», «доля»: the number behind it counts what they name.
    case amountNoun
    /// Prepositions that make a bare number the context of something else: «для трех округов».
    case context
    /// Nouns of a territory, in the singular and plural.
    case territory, territories
    /// Nouns of bodies.
    case body
}

/// Words of quantities in the forms in which they are met.
enum QuantityWords {
    static var entries: [(String, Sense)] {
        lines.split(separator: "\n").flatMap { line -> [(String, Sense)] in
            let parts = line.split(separator: " ")
            guard let key = parts.first, let measure = Measure(rawValue: String(key)) else { return [] }
            return parts.dropFirst().map { (String($0), .measure(measure)) }
        }
    }

    private static let lines = """
        less менее меньше
        above свыше сверх
        below ниже
        higher выше
        minimum минимум
        maximum максимум
        about около порядка примерно приблизительно ориентировочно почти
        exactly ровно
        percent процент процента процентов проценту проценты процентам процентами процентах
        ruble руб рубль рубля рублей рубли рублям рублями рублях
        dollar доллар доллара долларов
        euro евро
        label п пп пункт пункта пункте пунктом пункту пункты пунктов пунктах пунктами подпункт подпункта подпунктом
        label подпункте подпунктов ст статья статьи статьей статье статью ч часть части частью абзац абзаца разд раздел
        label раздела разделе гл глава приложение приложения приложении приложению прил таблица таблице табл рис рисунок
        label д дом дома доме корп корпус строение стр помещение помещении пом офис офисе оф каб кабинет кабинете
        label ауд аудитория аудитории павильон павильоне пав этаже тел телефон телефону телефоны факс моб доб инн огрн
        label кпп бик окпо оквэд снилс октмо кбк индекс версия версии редакция редакции форма форме лот стадия цифра
        label этап этапа этапе код коду шифр номер номером трек модуль вариант рейс маршрут
        altogether всего суммарно итого совокупности сложности
        amountNoun количество количества количеством число доля доли долю охват охвата охватом объем объема объеме объемом
        amountNoun численность численности размер размера размере
        context для между из об при у над под без о обо относительно среди вокруг
        territory территории территория территорию территорией муниципалитета муниципалитет муниципалитете муниципалитету
        territory района район районе району округа округ округе округу поселения поселение поселении поселению образования
        territory образовании образование образованию города городе города селе села деревне населенного населенном
        territory муниципалитетом районом округом поселением образованием
        territories территорий территориях территориям муниципалитетов муниципалитетах районов районах округов округах
        territories поселений поселениях образований образованиях городов городах областей областях регионов регионах
        body исполнителя исполнителю исполнителем министерства министерству министерством ведомства ведомству ведомством
        body учреждения учреждению учреждением учреждении организации организацию организацией органа органу органом
        body департамента департаменту управления управлению администрации администрацией администрацию адресата участника
        body участнику участником предприятия предприятию предприятием школы школе школой
        """
}
