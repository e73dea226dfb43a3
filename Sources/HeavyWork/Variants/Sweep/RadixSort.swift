/// Puts many whole numbers in order, byte by byte: a time that grows with their number alone.
enum RadixSort {
  /// The places of keys in rising order; equal keys keep their order.
  static func order(of keys: [UInt64]) -> [UInt32] {
    var order = keys.indices.map { UInt32($0) }
    var other = order
    let used = keys.reduce(0, |)
    for shift in stride(from: UInt64(0), to: 64, by: 8) where used >> shift & 0xFF != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for key in keys { starts[Int(key >> shift & 0xFF) + 1] += 1 }
      for digit in 1..<257 { starts[digit] += starts[digit - 1] }
      for place in order {
        let digit = Int(keys[Int(place)] >> shift & 0xFF)
        other[starts[digit]] = place
        starts[digit] += 1
      }
      swap(&order, &other)
    }
    return order
  }

  /// Whole numbers that are not below 0, in rising order.
  static func sorted(_ numbers: [Int64]) -> [Int64] {
    var (from, to) = (numbers, numbers)
    let used = numbers.reduce(0, |)
    for shift in stride(from: Int64(0), to: 64, by: 8) where used >> shift & 0xFF != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for number in from { starts[Int(number >> shift & 0xFF) + 1] += 1 }
      for digit in 1..<257 { starts[digit] += starts[digit - 1] }
      for number in from {
        let digit = Int(number >> shift & 0xFF)
        to[starts[digit]] = number
        starts[digit] += 1
      }
      swap(&from, &to)
    }
    return from
  }
}
