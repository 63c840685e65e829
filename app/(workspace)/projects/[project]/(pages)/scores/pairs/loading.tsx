export { default } from "@/app/(workspace)/projects/[project]/(pages)/scores/loading";
