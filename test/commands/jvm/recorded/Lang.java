import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Lang {
    enum Color { RED, GREEN("g"), BLUE; final String code; Color() { this("x"); } Color(String c) { code = c; } String low() { return name().toLowerCase(); } }
    record Point(int x, int y) { Point { if (x < 0) throw new IllegalArgumentException("neg"); } double dist() { return Math.sqrt(x * x + y * y); } static Point origin() { return new Point(0, 0); } }
    interface Shape { double area(); default String describe() { return getClass().getSimpleName() + " " + String.format("%.2f", area()); } }
    static class Circle implements Shape { private final double r; Circle(double r) { this.r = r; } public double area() { return Math.PI * r * r; } @Override public String toString() { return "Circle(" + r + ")"; } }
    static class Square implements Shape { int s; Square(int s) { this.s = s; } public double area() { return s * s; } }
    static abstract class Animal { protected String name; static int count = 0; Animal(String n) { name = n; count++; } abstract String sound(); public String toString() { return name + " says " + sound(); } }
    static class Dog extends Animal { Dog() { super("Dog"); } String sound() { return "Woof"; } }
    class Inner { int v = base + 1; }
    int base = 41;
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    static <T extends Comparable<T>> T max(List<T> list) { T best = null; for (T t : list) if (best == null || t.compareTo(best) > 0) best = t; return best; }
    static int sum(int... xs) { int s = 0; for (int x : xs) s += x; return s; }
    static String kind(Object o) { if (o instanceof Integer i) return "int " + i; return o == null ? "null!" : "other"; }
    public static void main(String[] args) throws Exception {
        System.out.println("Hello " + 1 + 2 + 'c' + 1.0 + 2.5f + true + null + 10L);
        System.out.println(7 / 2 + " " + 7 % 3 + " " + 7 / 2.0 + " " + (char) ('a' + 1) + " " + ('a' + 1) + " " + (1 << 33) + " " + (1L << 33) + " " + (-17 >> 2) + " " + (-17 >>> 28));
        System.out.println(Integer.MAX_VALUE + 1);
        long big = Integer.MAX_VALUE; big++; System.out.println(big);
        int[] a = {3, 1, 2}; Arrays.sort(a); System.out.println(Arrays.toString(a) + a.length);
        int[][] grid = new int[2][3]; grid[1][2] = 5; System.out.println(Arrays.toString(grid[1]));
        List<String> names = new ArrayList<>(List.of("bob", "alice", "carol"));
        Collections.sort(names); System.out.println(names);
        Map<String, Integer> m = new HashMap<>(); for (String n : names) m.merge(n.substring(0, 1), n.length(), Integer::sum); System.out.println(m);
        m.put("zeta", 1); m.put("beta", 2); m.put("omega", 3); System.out.println(m);
        for (Map.Entry<String, Integer> e : m.entrySet()) System.out.print(e.getKey() + "=" + e.getValue() + ";"); System.out.println();
        System.out.println(names.stream().filter(n -> n.length() > 3).map(String::toUpperCase).collect(Collectors.joining(", ", "[", "]")));
        System.out.println(IntStream.rangeClosed(1, 5).map(x -> x * x).sum());
        System.out.println(Stream.of("a", "bb", "cc").collect(Collectors.groupingBy(String::length, Collectors.counting())));
        Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y; System.out.println(add.apply(3).apply(4));
        Supplier<String> sup = () -> "sup"; System.out.println(sup.get());
        BiFunction<Integer, Integer, Integer> mul = (x, y) -> { int r = x * y; return r; }; System.out.println(mul.apply(6, 7));
        System.out.println(new Point(3, 4) + " " + new Point(3, 4).dist() + " " + new Point(1, 2).equals(new Point(1, 2)) + Point.origin());
        for (Shape s : new Shape[] { new Circle(1), new Square(2) }) System.out.println(s.describe());
        System.out.println(new Circle(2) + " " + new Dog() + " " + Animal.count);
        System.out.println(Color.GREEN.code + Color.valueOf("RED").low() + Arrays.toString(Color.values()) + Color.BLUE.ordinal());
        System.out.println(new Lang().new Inner().v);
        StringBuilder sb = new StringBuilder(); for (int i = 0; i < 3; i++) sb.append(i).append(','); sb.setLength(sb.length() - 1); System.out.println(sb.reverse());
        System.out.println(fib(15) + " " + max(Arrays.asList(1, 9, 4)) + " " + sum() + sum(1, 2, 3));
        System.out.println(kind(3) + kind("abc") + kind(2.0) + kind(null));
        int day = 3; String dn = switch (day) { case 1, 7 -> "weekend"; case 3 -> { String t = "mid"; yield t + "week"; } default -> "day"; }; System.out.println(dn);
        switch (day) { case 3: System.out.print("three "); case 4: System.out.println("four"); break; default: System.out.println("no"); }
        try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { System.out.println("CCE"); } finally { System.out.println("fin"); }
        try { Integer.parseInt("x1"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
        try { int[] q = new int[1]; q[1] = 0; } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e); }
        try { new Point(-1, 0); } catch (IllegalArgumentException e) { System.out.println(e); }
        outer: for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) { if (j == 2) continue outer; if (i == 2) break outer; System.out.print(i + "" + j + " "); } System.out.println();
        String text = """
            Hello
              "World" \
            done
            """; System.out.print(text);
        Object o = "pattern"; if (o instanceof String s && s.length() > 3) System.out.println(s.toUpperCase());
        System.out.printf("%5d|%-5s|%05.1f|%x%n", 42, "ab", 3.14159, 255);
        var list = new LinkedList<Integer>(); list.add(1); list.addFirst(0); System.out.println(list);
        Runnable r = new Runnable() { int n = 5; public void run() { System.out.println("anon " + n + day); } }; r.run();
        System.out.println(Stream.iterate(1, x -> x * 2).limit(8).map(String::valueOf).toList());
        Optional<String> opt = names.stream().filter(n -> n.startsWith("z")).findFirst(); System.out.println(opt.isPresent() + opt.orElse("none"));
        System.out.println(1.0 / 3 + " " + 100.0 + " " + 1e10 + " " + 1.0e-5 + " " + (float) 0.1 + " " + 0.1 + 0.2);
        System.out.println("a,b,,c,,".split(",").length + " " + "x".repeat(3) + " " + "abc".indexOf('c') + " " + "Hello".chars().filter(c -> c == 'l').count());
        names.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())); System.out.println(names);
        int x = 5; x += 3.7; System.out.println(x); x = x++ + ++x; System.out.println(x); byte b = (byte) 200; System.out.println(b); char c = 'a'; c++; System.out.println(c); System.out.println("hash " + "hello".hashCode() + " " + List.of(1, 2).hashCode() + " " + new Point(1,2).hashCode());
        Thread t = new Thread(() -> System.out.println("in thread")); t.start(); t.join();
        throw new IllegalStateException("bye", new RuntimeException("root"));
    }
}
