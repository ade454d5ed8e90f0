internal import Model

/// Who owes an item (DOMAIN §5): every assignee for itself; a figure «от каждой территории» every territory.
struct ItemDuties {
    let names: BodyNames
    /// The territories of the settings; empty where none are set.
    let registered: [String]

    /// `known` are the territories of the document, and of those that progress rows name for the item.
    func duties(of item: Item, at index: Int, inDocument documentIndex: Int, territories known: [String]) -> [Duty] {
        let base = Duty(
            document: documentIndex, item: index, assignee: nil, territory: nil,
            mode: item.modality == .recommendation ? .recommendation : .directive, targets: Array(item.targets.indices))
        let territories = registered.isEmpty ? known : registered
        let territorial = item.targets.indices.filter { item.targets[$0].scope == .territory }
        if item.assignees.isEmpty {
            return unassigned(base, territories: territories, territorial: territorial)
        }
        let isPerBody =
            territorial.isEmpty || territories.isEmpty || item.assignees.contains { names.isTerritorial($0.name) }
        if isPerBody {
            let shared =
                item.assignees.count > 1 ? base.targets.filter { item.targets[$0].scope == .total } : []
            return item.assignees.map { duty(base, for: $0, sharing: Set(shared)) }
        }
        return item.assignees.flatMap { assignee -> [Duty] in
            var own = duty(base, for: assignee, sharing: [])
            guard assignee.isResponsible else {
                own.targets = []
                return [own]
            }
            return perTerritory(own, territories: territories, territorial: territorial)
        }
    }

    private func unassigned(_ base: Duty, territories: [String], territorial: [Int]) -> [Duty] {
        guard !territorial.isEmpty, !territories.isEmpty else {
            var duty = base
            duty.territory = territories.count == 1 ? territories[0] : nil
            duty.isShared = territories.count != 1
            return [duty]
        }
        return perTerritory(base, territories: territories, territorial: territorial)
    }

    /// One duty a territory with the figures that each owes, and one more for the figures that they owe together.
    private func perTerritory(_ base: Duty, territories: [String], territorial: [Int]) -> [Duty] {
        var duties = territories.map { name in
            var duty = base
            duty.territory = name
            duty.targets = territorial
            return duty
        }
        let common = base.targets.filter { !territorial.contains($0) }
        if !common.isEmpty {
            var duty = base
            duty.targets = common
            duty.isShared = true
            duties.append(duty)
        }
        return duties
    }

    private func duty(_ base: Duty, for assignee: Assignee, sharing: Set<Int>) -> Duty {
        var duty = base
        duty.assignee = assignee.name
        duty.mode = assignee.mode
        duty.isResponsible = assignee.isResponsible
        duty.sharedTargets = sharing
        return duty
    }
}
