import HeavyWork

@main
enum Hwserve {
  static func main() {
    print("hwserve \(HeavyWork.version): the calculator in the browser is not there yet.")
    print("Use hwcalc: swift run hwcalc calc samples/machinist-teammanager-planner.json")
  }
}
