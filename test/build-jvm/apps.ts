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
