from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "<h1>Hello from my first dyno</h1>"


@app.route("/hello/<name>")
def hello(name):
    return f"<h1>Hello, {name}</h1>"
