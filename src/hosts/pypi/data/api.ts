/** Packages for HTTP and APIs, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const api = `
requests: Python HTTP for Humans.
  modules requests
  2.32.5 2.32.3 / >=3.8 / 64 / charset_normalizer<4,>=2 | idna<4,>=2.5 | urllib3<3,>=1.21.1 | certifi>=2017.4.17
  2.31.0 2.28.1 / >=3.7 / 62 / charset-normalizer<4,>=2 | idna<4,>=2.5 | urllib3<3,>=1.21.1 | certifi>=2017.4.17
  2.27.1 2.26.0 / >=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.* / 63 / urllib3<1.27,>=1.21.1 | certifi>=2017.4.17 | charset-normalizer~=2.0.0 | idna<4,>=2.5
  2.19.1 / / 91 / chardet<3.1.0,>=3.0.2 | idna<2.8,>=2.5 | urllib3<1.24,>=1.21.1 | certifi>=2017.4.17

urllib3: HTTP library with thread-safe connection pooling, file post, and more.
  modules urllib3
  2.5.0 2.2.3 / >=3.9 / 129 /
  2.0.7 / >=3.7 / 124 /
  1.26.20 1.26.12 / !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.*, >=2.7 / 144 /
  1.23 / / 133 /

idna: Internationalized Domain Names in Applications (IDNA)
  modules idna
  3.11 3.10 / >=3.8 / 71 /
  3.4 / >=3.5 / 61 /
  2.7 / / 58 /

certifi: Python package for providing Mozilla's CA Bundle.
  modules certifi
  2025.11.12 2025.8.3 2024.8.30 / >=3.7 / 159 /
  2022.9.24 2018.8.24 / >=3.6 / 161 /

charset-normalizer: The Real First Universal Charset Detector.
  modules charset_normalizer; kind binary; scripts normalizer=charset_normalizer.cli:cli_detect
  3.4.4 / >=3.7 / 153 /
  2.0.12 / >=3.5.0 / 39 /

chardet: Universal encoding detector for Python 2 and 3
  modules chardet
  5.2.0 / >=3.7 / 199 /
  3.0.4 / / 133 /

python-dotenv: Read key-value pairs from a .env file and set them as environment variables
  modules dotenv; scripts dotenv=dotenv.__main__:cli
  1.2.1 1.1.1 / >=3.9 / 21 / click>=5.0; extra == "cli"
  0.20.0 / >=3.5 / 17 /

typing-extensions: Backported and Experimental Type Hints for Python 3.9+
  modules typing_extensions; underscored
  4.15.0 4.14.1 / >=3.9 / 44 /
  4.7.1 / >=3.7 / 33 /
  4.1.1 / >=3.6 / 26 /

six: Python 2 and 3 compatibility utilities
  modules six
  1.17.0 1.16.0 / !=3.0.*, !=3.1.*, !=3.2.*, >=2.7 / 11 /

fastapi: FastAPI framework, high performance, easy to learn, fast to code, ready for production
  modules fastapi; scripts fastapi=fastapi.cli:main
  0.121.0 0.115.12 / >=3.8 / 109 / starlette>=0.40.0,<0.50.0 | pydantic!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 | typing-extensions>=4.8.0 | uvicorn>=0.12.0; extra == "standard" | jinja2>=3.1.5; extra == "standard"

starlette: The little ASGI library that shines.
  modules starlette
  0.49.3 0.46.2 / >=3.9 / 74 / anyio<5,>=3.6.2 | typing-extensions>=4.10.0; python_version < "3.13"

anyio: High-level concurrency and networking framework on top of asyncio or Trio
  modules anyio
  4.11.0 / >=3.9 / 109 / idna>=2.8 | sniffio>=1.1 | typing_extensions>=4.5; python_version < "3.13"

sniffio: Sniff out which async library your code is running under
  modules sniffio
  1.3.1 / >=3.7 / 10 /

pydantic: Data validation using Python type hints
  modules pydantic
  2.12.4 / >=3.9 / 463 / annotated-types>=0.6.0 | pydantic-core==2.41.5 | typing-extensions>=4.14.1 | typing-inspection>=0.4.2

pydantic-core: Core functionality for Pydantic validation and serialization
  modules pydantic_core; kind binary; underscored
  2.41.5 / >=3.9 / 2100 / typing-extensions>=4.14.1

annotated-types: Reusable constraint types to use with typing.Annotated
  modules annotated_types; underscored
  0.7.0 / >=3.8 / 13 /

typing-inspection: Runtime typing introspection tools
  modules typing_inspection
  0.4.2 / >=3.9 / 14 / typing-extensions>=4.12.0

httpx: The next generation HTTP client.
  modules httpx; scripts httpx=httpx:main
  0.28.1 / >=3.8 / 73 / anyio | certifi | httpcore==1.* | idna

httpcore: A minimal low-level HTTP client.
  modules httpcore
  1.0.9 / >=3.8 / 78 / certifi | h11>=0.16
`;
