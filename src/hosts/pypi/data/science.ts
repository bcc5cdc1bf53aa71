/** Packages for numbers, pictures and clouds, from memory of PyPI as of August 2026; see catalogue.ts for the form. */
export const science = `
numpy: Fundamental package for array computing in Python
  modules numpy; kind binary; scripts f2py=numpy.f2py.f2py2e:main
  2.3.5 2.3.4 / >=3.11 / 16600 /
  2.2.6 / >=3.10 <3.14 / 16800 /
  1.26.4 / >=3.9 <3.13 / 18300 /
  1.19.5 / >=3.6 <3.10 / 14800 /

pandas: Powerful data structures for data analysis, time series, and statistics
  modules pandas; kind binary
  2.3.3 / >=3.9 / 12400 / numpy>=1.26.0; python_version >= "3.12" | numpy>=1.22.4; python_version < "3.12" | python-dateutil>=2.8.2 | pytz>=2020.1 | tzdata>=2022.7
  1.1.5 / >=3.6.1 <3.10 / 9500 / python-dateutil>=2.7.3 | pytz>=2017.2 | numpy>=1.15.4

python-dateutil: Extensions to the standard Python datetime module
  modules dateutil
  2.9.0.post0 2.8.2 / !=3.0.*, !=3.1.*, !=3.2.*, >=2.7 / 229 / six>=1.5

Pillow: Python Imaging Library (fork)
  modules PIL; kind binary; cased <10
  12.0.0 / >=3.10 / 7000 /
  11.3.0 / >=3.9 / 6600 /
  8.4.0 / >=3.6 <3.11 / 3100 /

matplotlib: Python plotting package
  modules matplotlib; kind binary
  3.10.7 / >=3.10 / 8700 / contourpy>=1.0.1 | cycler>=0.10 | fonttools>=4.22.0 | kiwisolver>=1.3.1 | numpy>=1.23 | packaging>=20.0 | pillow>=8 | pyparsing>=3 | python-dateutil>=2.7

contourpy: Python library for calculating contours of 2D quadrilateral grids
  modules contourpy; kind binary
  1.3.3 / >=3.11 / 362 / numpy>=1.25

cycler: Composable style cycles
  modules cycler
  0.12.1 / >=3.8 / 8 /

fonttools: Tools to manipulate font files
  modules fontTools; kind binary
  4.60.1 / >=3.9 / 4900 /

kiwisolver: A fast implementation of the Cassowary constraint solver
  modules kiwisolver; kind binary
  1.4.9 / >=3.10 / 1400 /

boto3: The AWS SDK for Python
  modules boto3
  1.40.70 / >=3.9 / 139 / botocore<1.41.0,>=1.40.70 | jmespath<2.0.0,>=0.7.1 | s3transfer<0.15.0,>=0.14.0

botocore: Low-level, data-driven core of boto 3.
  modules botocore
  1.40.70 / >=3.9 / 14100 / jmespath<2.0.0,>=0.7.1 | python-dateutil<3.0.0,>=2.1 | urllib3<3,>=1.25.4

jmespath: JSON Matching Expressions
  modules jmespath
  1.0.1 / >=3.7 / 20 /

s3transfer: An Amazon S3 Transfer Manager
  modules s3transfer
  0.14.0 / >=3.9 / 85 / botocore<2.0a.0,>=1.37.4

torch: Tensors and Dynamic neural networks in Python with strong GPU acceleration
  modules torch; kind binary
  2.9.1 / >=3.10 / 899700 / filelock | typing-extensions>=4.10.0 | sympy>=1.13.3 | networkx>=2.5.1 | jinja2 | fsspec>=0.8.5

sympy: Computer algebra system (CAS) in Python
  modules sympy
  1.14.0 / >=3.9 / 6300 / mpmath>=1.1.0,<1.4

mpmath: Python library for arbitrary-precision floating-point arithmetic
  modules mpmath
  1.3.0 / / 536 /

networkx: Python package for creating and manipulating graphs and networks
  modules networkx
  3.5 / >=3.11 / 2000 /
  3.4.2 / >=3.10 / 1700 /

fsspec: File-system specification
  modules fsspec
  2025.10.0 / >=3.9 / 201 /
`;
