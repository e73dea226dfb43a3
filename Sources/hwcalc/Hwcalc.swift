import HeavyWork

@main
enum Hwcalc {
  static func main() { print(HeavyWork.version) }
}
