const express = require("express");

const app = express();
const port = process.env.PORT || 3000;

app.get("/", (req, res) => {
  res.send("<h1>Hello from my first dyno</h1>");
});

app.get("/hello/:name", (req, res) => {
  res.send(`<h1>Hello, ${req.params.name}</h1>`);
});

app.listen(port, () => {
  console.log(`Listening on port ${port}`);
});
