import { learn } from "../support/world.ts";

export type AppFiles = Readonly<Record<string, string>>;

/** An app, committed, with a Heroku app `kiwi` to push it to. */
export async function begin(files: AppFiles) {
  const learner = learn();
  await learner.run("mkdir app; cd app; git init -q");
  for (const [path, text] of Object.entries(files)) learner.write(path, text);
  await learner.run("chmod +x gradlew mvnw; git add -A; git commit -qm one; heroku create kiwi");
  return {
    ...learner,
    /** The build's log without its "remote: " and its colours. */
    async push() {
      const { output, status } = await learner.run("git push heroku main");
      const lines = output.split("\n").map((line) => line.replace(/^remote: ?/, "").replace(/ {8}$/, ""));
      return { status, text: lines.join("\n").replace(/\x1b\[[\d;]*m/g, "") };
    },
    /** Changes a file and commits it. */
    async change(path: string, text: string) {
      learner.write(path, text);
      await learner.run("git add -A; git commit -qm more");
    },
    async logs() {
      const { stdout } = await learner.run("heroku logs -n 500");
      return stdout.replace(/^\S+ /gm, "");
    },
  };
}

export const mavenApp = {
  "pom.xml": `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.shop</groupId>
  <artifactId>shop</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>21</maven.compiler.release>
  </properties>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <configuration><archive><manifest><mainClass>com.shop.App</mainClass></manifest></archive></configuration>
      </plugin>
    </plugins>
  </build>
</project>
`,
  "src/main/java/com/shop/App.java": `package com.shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

public class App {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", exchange -> {
            byte[] body = "Hello from the shop\\n".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("Listening on " + port);
    }
}
`,
  "system.properties": "java.runtime.version=21\n",
  Procfile: "web: java -jar target/shop-1.0.jar\n",
} as const;

/** Pieces of a Spring Boot application. */
export const springPom = (extra = "") => `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.5.7</version>
  </parent>
  <groupId>com.shop</groupId>
  <artifactId>shop</artifactId>
  <version>0.0.1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-web</artifactId>
    </dependency>
${extra}  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
`;

export const springApp = {
  "pom.xml": springPom(),
  "src/main/java/com/shop/ShopApplication.java": `package com.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ShopApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShopApplication.class, args);
    }
}
`,
  "src/main/java/com/shop/HomeController.java": `package com.shop;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.*;

@RestController
public class HomeController {
    record Item(String name, int price) {}

    private final Stock stock;

    HomeController(Stock stock) {
        this.stock = stock;
    }

    @GetMapping("/")
    public String home(@RequestParam(defaultValue = "shop") String name) {
        return "Hello, " + name + "!";
    }

    @GetMapping("/items/{id}")
    public Item item(@PathVariable int id) {
        return stock.all().get(id);
    }

    @PostMapping("/items")
    public Map<String, Object> add(@RequestBody Item item) {
        return Map.of("added", item.name());
    }
}
`,
  "src/main/java/com/shop/Stock.java": `package com.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class Stock {
    List<HomeController.Item> all() {
        return new ArrayList<>(List.of(new HomeController.Item("apple", 3), new HomeController.Item("pear", 4)));
    }
}
`,
  "system.properties": "java.runtime.version=21\n",
} as const;
