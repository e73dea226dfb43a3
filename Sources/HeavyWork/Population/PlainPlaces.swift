/// Which column of a file holds what, for the fast reader; below 0 where there is none.
struct PlainPlaces {
  let id, born, function, from, to, fte, hours, kind, employer, sector: Int
  let bornOrder, fromOrder, toOrder: DateOrder

  init(_ format: PopulationFormat) {
    func place(_ role: ColumnRole) -> Int { format[role] ?? -1 }
    func order(_ role: ColumnRole) -> DateOrder {
      format[role].flatMap { format.dateOrders[$0] } ?? .yearMonthDay
    }
    id = place(.id)
    born = place(.born)
    function = place(.function)
    from = place(.from)
    to = place(.to)
    fte = place(.fte)
    hours = place(.hours)
    kind = place(.kind)
    employer = place(.employer)
    sector = place(.sector)
    bornOrder = order(.born)
    fromOrder = order(.from)
    toOrder = order(.to)
  }

  /// Whether the file has the name and the birth date first, so that the rows of one person begin
  /// with the same bytes.
  var beginWithPerson: Bool { id == 0 && born == 1 }
}
