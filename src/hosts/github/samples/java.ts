import type { Sample } from "../history.ts";

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>java-sample</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>21</maven.compiler.release>
  </properties>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <configuration><archive><manifest><mainClass>com.example.Hello</mainClass></manifest></archive></configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;

const program = (greeting: string) => `package com.example;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

public class Hello {
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(System.getenv("PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", exchange -> {
            byte[] body = ${greeting}.getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("Listening on " + port);
    }
}
`;

const source = "src/main/java/com/example/Hello.java";

/** Maven, and the web server of the JDK. */
export const java: Sample = [
  {
    message: "A page that says hello",
    files: {
      "pom.xml": pom,
      [source]: program('"Hello\\n"'),
      ".gitignore": "target/\n",
      "README.md": "# java-sample\n\nA small Java app.\n",
    },
  },
  { message: "Say which language greets", files: { [source]: program('"<h1>Hello from Java</h1>\\n"') } },
  {
    message: "Say to Heroku what runs",
    files: {
      Procfile: "web: java -jar target/java-sample-1.0.jar\n",
      "system.properties": "java.runtime.version=21\n",
      "README.md": `# java-sample

A small Java app with Maven, ready for Heroku.

    heroku create
    git push heroku main
    heroku open
`,
    },
  },
];
