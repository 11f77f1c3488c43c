@echo off
rem As launcher.sh, for Windows.
setlocal
cd /d "%~dp0..\.."
set "PATH=%CD%\node_modules\.bin;%PATH%"
node --import tsx scripts\vscode\launcher.ts %*
exit /b %ERRORLEVEL%
